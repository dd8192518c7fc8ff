import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsOfAccess, faultsOfKeyboard, faultsOfLayout, settled } from './page-checks.ts'
import { pages } from './pages.ts'
import { picture } from './screenshots.ts'
import { desk, phone, signIn, type Visitor, visit } from './visitor.ts'

const cities = inject('cities')
const logins = { city: 'tj-city', district: 'tj-01' }
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Looks at an open page at a desk and on a phone, in Chinese and then in English; returns what is wrong with it. */
async function faultsAtEverySight(page: Page, name: string): Promise<string[]> {
  const faults: string[] = []
  for (const language of ['zh', 'en']) {
    for (const sight of [desk, phone]) {
      await page.setViewportSize(sight)
      await settled(page)
      await picture(page, `${name}-${sight.width}-${language}`)
      const access = language === 'zh' ? await faultsOfAccess(page) : []
      faults.push(
        ...[...(await faultsOfLayout(page)), ...access].map(
          (fault) => `${sight.width} ${language}: ${fault}`,
        ),
      )
    }
    if (language === 'zh') await page.getByRole('button', { name: 'English' }).click()
  }
  await page.getByRole('button', { name: '中文' }).click()
  await page.setViewportSize(desk)
  return faults
}

describe.each([
  ['with-data', cities.first],
  ['without-data', cities.empty],
] as const)('%s', (state, city) => {
  const visitors = new Map<string, Visitor>()
  beforeAll(async () => {
    for (const login of Object.values(logins)) {
      const visitor = await visit(browser, city.origin)
      await signIn(visitor, login)
      visitors.set(login, visitor)
    }
  })
  afterAll(() => Promise.all([...visitors.values()].map(({ context }) => context.close())))

  test.each(pages)(
    '$name is whole at 1440 and 390, in Chinese and English',
    async ({ name, path, login }) => {
      const visitor = visitors.get(logins[login])
      if (!visitor) throw new Error(`nobody is signed in as ${login}`)
      const { page, faults } = visitor
      faults.length = 0
      await page.goto(path)
      const found = await faultsAtEverySight(page, `${state}/${name}`)
      expect([...faults, ...found]).toEqual([])
    },
  )

  test.each(pages)('the keyboard alone reaches the acts of $name', async ({ path, login }) => {
    const visitor = visitors.get(logins[login])
    if (!visitor) throw new Error(`nobody is signed in as ${login}`)
    await visitor.page.goto(path)
    await settled(visitor.page)
    expect(await faultsOfKeyboard(visitor.page)).toEqual([])
  })
})

describe('pages that open from another', () => {
  let visitor: Visitor
  beforeAll(async () => {
    visitor = await visit(browser, cities.first.origin)
  })
  afterAll(() => visitor.context.close())

  test('a lead with its people, then with the form of a visit', async () => {
    const { page, faults } = visitor
    await signIn(visitor, logins.district)
    const { rows } = await (await page.request.get('/api/leads?state=accepted&limit=1')).json()
    await page.goto(`/leads/${rows[0].id}`)
    await settled(page)
    const keyboard = await faultsOfKeyboard(page)
    const lead = await faultsAtEverySight(page, 'with-data/lead')
    await page.getByRole('button', { name: '记录排查' }).click()
    const form = await faultsAtEverySight(page, 'with-data/visit')
    expect([...faults, ...keyboard, ...lead, ...form]).toEqual([])
  })

  test('the way of a file into the lake', async () => {
    const { page, faults } = visitor
    await signIn(visitor, logins.city)
    await page.goto('/imports')
    await settled(page)
    await page.getByRole('button', { name: '导入名册' }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('combobox', { name: '是哪种名册？' }).waitFor()
    const found: string[] = []
    for (const sight of [desk, phone]) {
      await page.setViewportSize(sight)
      await picture(page, `with-data/import-drawer-${sight.width}-zh`)
      found.push(...(await faultsOfLayout(page)), ...(await faultsOfAccess(page)))
    }
    await page.setViewportSize(desk)
    expect([...faults, ...found]).toEqual([])
  })
})

test('the page of sign-in is whole at 1440 and 390, in Chinese and English', async () => {
  const { page, context, faults } = await visit(browser, cities.empty.origin)
  await page.goto('/sign-in')
  const found = await faultsAtEverySight(page, 'sign-in')
  await context.close()
  expect([...faults, ...found]).toEqual([])
})
