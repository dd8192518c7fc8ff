import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { logins } from './every-page.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { type Running, serve } from './kuomian.ts'
import { faultsOfAccess, faultsOfKeyboard, settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const reviewSchema = z.object({
  pairs: z.array(
    z.object({
      id: z.number(),
      left: z.object({ title: z.string() }),
      equalPairs: z.number(),
      alikePairs: z.number(),
    }),
  ),
  counts: z.object({ waiting: z.number(), unsure: z.number(), decided: z.number() }),
})
const thresholdsSchema = z.object({
  current: z.object({ link: z.number(), review: z.number() }),
})

let browser: Browser
let city: Running
let visitor: Visitor

/** A city with the mistakes that rosters have: without them nothing is in doubt. */
beforeAll(async () => {
  // Not at once: where the browser is unpacked for the first time, the folder for temporary files is its own meanwhile.
  city = await serve([
    '--campaign',
    'tianjin-2015',
    '--scale',
    '0.01',
    '--noise',
    '1.5',
    '--today',
    '2015-08-31',
  ])
  browser = await launchBrowser()
  visitor = await visit(browser, city.origin)
  await signIn(visitor, logins.city)
}, 300_000)
afterAll(async () => {
  await browser.close()
  await city.stop()
})

async function waiting(page: Page, subject = 'employer') {
  const answer = await page.request.get('/api/matching/review', { params: { subject, limit: '100' } })
  return reviewSchema.parse(await answer.json())
}

async function open(subject = 'employer'): Promise<Page> {
  const { page } = visitor
  await page.goto(`/review?subject=${subject}`)
  await settled(page)
  return page
}

/** Presses a key that decides or takes back, and waits for what the server answers. */
async function press(page: Page, key: string): Promise<void> {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.keyboard.press(key)
  expect((await answered).status()).toBe(200)
  await settled(page)
}

describe('the clerical review', () => {
  test.each(['employer', 'person'])(
    'shows a pair of %s whole at 1440 and 390, in both languages',
    async (subject) => {
      const page = await open(subject)
      expect((await waiting(page, subject)).pairs.length).toBeGreaterThan(0)
      const keyboard = await faultsOfKeyboard(page)
      const found = await faultsAtEverySight(page, `review/${subject}`)
      expect([...visitor.faults, ...keyboard, ...found]).toEqual([])
    },
  )

  test('is done by the keyboard alone, and undone by it', async () => {
    const page = await open()
    const before = await waiting(page)
    const [first, second] = before.pairs
    const shows = (title = '') => page.getByRole('region', { name: title, exact: true }).waitFor()
    await shows(first?.left.title)

    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: '第 2 对' }).waitFor()
    await shows(second?.left.title)
    await page.keyboard.press('k')
    await page.getByRole('heading', { name: '第 1 对' }).waitFor()

    await press(page, 'n')
    await page.getByText(/^刚才：不是同一个/).waitFor()
    await picture(page, 'review/decided')
    const decided = await waiting(page)
    expect(decided.counts).toEqual({
      ...before.counts,
      waiting: before.counts.waiting - (first?.equalPairs ?? 0),
      decided: before.counts.decided + (first?.equalPairs ?? 0),
    })

    await press(page, 'z')
    expect(await waiting(page)).toEqual(before)
    await page.getByRole('heading', { name: '第 1 对' }).waitFor()
    await shows(first?.left.title)

    await press(page, 'u')
    const unsure = await waiting(page)
    expect(unsure.counts.unsure).toBe(before.counts.unsure + (first?.equalPairs ?? 0))
    expect(unsure.pairs.at(-1)?.id).toBe(first?.id)
    await press(page, 'z')
    expect(await waiting(page)).toEqual(before)
    expect(visitor.faults).toEqual([])
  })

  test('asks back before one decision covers all pairs that are alike, and takes it back from the list', async () => {
    const page = await open()
    const before = await waiting(page)
    const place = before.pairs.findIndex(({ alikePairs, equalPairs }) => alikePairs > equalPairs)
    expect(place).toBeGreaterThanOrEqual(0)
    for (let step = 0; step < place; step++) await page.keyboard.press('j')
    const alike = before.pairs[place]?.alikePairs ?? 0

    await page.keyboard.press('a')
    await page.keyboard.press('y')
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`${alike} 对都判为“是同一个”？`).waitFor()
    await picture(page, 'review/asked-for-all')
    expect(await faultsOfAccess(page)).toEqual([])
    // Keys belong to the dialog while it is open.
    await page.keyboard.press('n')
    expect(await waiting(page)).toEqual(before)
    await press(page, 'y')
    await page.getByText(`刚才：是同一个，${alike} 对。`).waitFor()
    expect((await waiting(page)).counts.decided).toBe(before.counts.decided + alike)

    const newest = page.locator('.review-below table').first().locator('tbody tr').first()
    await newest.getByRole('button', { name: /撤\s?回/ }).click()
    await dialog.getByText('撤回这个判定？').waitFor()
    await picture(page, 'review/asked-to-take-back')
    await dialog.getByRole('button', { name: /撤\s?回/ }).click()
    await newest.getByText('已撤回').waitFor()
    expect((await waiting(page)).counts).toEqual(before.counts)
    expect(visitor.faults).toEqual([])
  })

  test('sets the bound of automatic links after saying what is to be expected', async () => {
    const page = await open()
    const thresholds = async () =>
      thresholdsSchema.parse(
        await (await page.request.get('/api/matching/models/employer/thresholds')).json(),
      ).current
    const before = await thresholds()
    await page.getByRole('slider', { name: '自动认定，概率不低于' }).focus()
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
    await settled(page)
    await page.getByRole('button', { name: '设定界线' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('预计错认（对）').waitFor()
    await dialog.getByLabel('理由').fill('测试：多认定一些')
    await picture(page, 'review/asked-for-bounds')
    expect(await faultsOfAccess(page)).toEqual([])
    await dialog.getByRole('button', { name: '设定界线' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const after = await thresholds()
    expect(after.link).toBeLessThan(before.link)
    expect(after.review).toBe(before.review)
    expect(visitor.faults).toEqual([])
  })

  test.each(['employer', 'person'])('explains the model of %s at every width', async (subject) => {
    const { page, faults } = visitor
    await page.goto(`/models?subject=${subject}`)
    await settled(page)
    const keyboard = await faultsOfKeyboard(page)
    const found = await faultsAtEverySight(page, `review/model-${subject}`)
    expect([...faults, ...keyboard, ...found]).toEqual([])
  })
})

describe('two leads of one employer', () => {
  const leadSchema = z.object({
    id: z.number(),
    name: z.string(),
    persons: z.number(),
    inspectedPersons: z.number(),
    state: z.string(),
    codes: z.array(z.object({ kind: z.string(), values: z.array(z.string()) })),
  })
  const listSchema = z.object({ rows: z.array(leadSchema.pick({ id: true, name: true, persons: true })) })

  test('are merged with the numbers in view, and split again to what they were', async () => {
    const { page, faults } = visitor
    const lead = async (id: number) =>
      leadSchema.parse(await (await page.request.get(`/api/leads/${id}`)).json())
    const { rows } = listSchema.parse(
      await (await page.request.get('/api/leads', { params: { state: 'accepted', limit: '2' } })).json(),
    )
    const [one, other] = rows
    if (!one || !other) throw new Error('no two leads are accepted')
    const before = [await lead(one.id), await lead(other.id)]

    await page.goto(`/leads/${one.id}`)
    await settled(page)
    await page.getByRole('button', { name: /^合\s?并$/ }).click()
    const dialog = page.getByRole('dialog')
    const choice = dialog.getByRole('combobox', { name: '另一条资源' })
    await choice.fill(other.name)
    await page.locator('.ant-select-item-option:visible').filter({ hasText: other.name }).first().click()
    await dialog.getByText('按 U13 关闭').waitFor()
    await dialog.getByLabel('理由').fill('测试：同一单位')
    await picture(page, 'merge/asked')
    expect(await faultsOfAccess(page)).toEqual([])
    await dialog.getByRole('button', { name: /^合\s?并$/ }).click()
    await page.getByText(/^已合并，并入/).waitFor()
    await settled(page)
    await picture(page, 'merge/merged')

    await page.getByRole('button', { name: /^拆\s?分$/ }).click()
    await dialog.getByText(/^恢复 .* 并入的/).waitFor()
    await dialog.getByLabel('理由').fill('测试：不是同一单位')
    await picture(page, 'merge/asked-to-split')
    expect(await faultsOfAccess(page)).toEqual([])
    await dialog.getByRole('button', { name: /^拆出/ }).click()
    await page.getByText(/^已拆出资源/).waitFor()
    expect([await lead(one.id), await lead(other.id)]).toEqual(before)
    expect(faults).toEqual([])
  })
})
