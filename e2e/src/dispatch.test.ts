import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { residentId } from './changed-roster.ts'
import { demoList, importList, writeList } from './import-list.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const city = inject('cities').first
const { origin } = city
/** A user unit and a worker that no list has yet. */
const newUnit = '天津市新到用工机械有限公司'
let browser: Browser
let office: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  office = await visit(browser, origin)
  await signIn(office, 'tj-city')
})
afterAll(async () => {
  await office.context.close()
  await browser.close()
})

test('the office imports the list of dispatched workers again: a new user unit, and a firm that dispatches to itself', async () => {
  const { page, faults } = office
  const { source, titles, rows } = demoList(city, 'dispatch-relations')
  const [pattern = []] = rows
  const cell = (title: RegExp) => titles.findIndex((text) => title.test(text))
  const added = (place: number, userName: string, userCode: string) =>
    pattern
      .with(cell(/^用工.*名称|^用工单位$/), userName)
      .with(cell(/^用工.*代码/), userCode)
      .with(cell(/身份证/), residentId(280 + place))
  const firmName = pattern[cell(/^派遣.*名称|^派遣单位$/)] ?? ''
  const firmCode = pattern[cell(/^派遣.*代码/)] ?? ''
  const path = join(city.dataDir, 'relations.csv')
  const changed = [titles, ...rows, added(0, newUnit, ''), added(1, firmName, firmCode)]
  writeList(
    path,
    changed.map((cells) => cells.join(',')),
  )
  await importList(page, { kind: '派遣用工关系名册', source, path })
  expect(faults).toEqual([])
})

test('the office counts the last ledger, and sees which districts and firms have not split', async () => {
  const { page, faults } = office
  await page.goto('/dispatch')
  await settled(page)
  await page.getByRole('button', { name: '按最新台账统计' }).click()
  const districts = page.getByRole('table', { name: '各区县' })
  await districts.getByRole('row', { name: /全市/ }).waitFor({ timeout: 60_000 })
  // Some of the made-up firms have split accounts, some have not.
  const { rate } = await (await page.request.get('/api/dispatch')).json()
  const { split, all } = rate.city.persons
  expect(split).toBeGreaterThan(0)
  expect(split).toBeLessThan(all)
  const { rows } = z
    .object({ rows: z.array(z.object({ name: z.string() })) })
    .parse(await (await page.request.get(`/api/dispatch/employers?side=user-unit&name=${newUnit}`)).json())
  expect(rows.map(({ name }) => name)).toEqual([newUnit])
  await settled(page)
  await picture(page, 'with-data/dispatch')
  expect(faults).toEqual([])
})

test('from a firm to a user unit and back again, each by its name', async () => {
  const { page, faults } = office
  // Pages of their own stand there too: those of employers have a number.
  const ofEmployers = Array.from('123456789', (digit) => `main a[href^="/dispatch/${digit}"]`)
  const firm = page.locator(ofEmployers.join(', ')).first()
  const firmName = (await firm.textContent()) ?? ''
  await firm.click()
  await page.getByRole('heading', { name: firmName }).waitFor()
  const unit = page.getByRole('table', { name: '作为派遣单位：派往的用工单位' }).getByRole('link').first()
  const unitName = (await unit.textContent()) ?? ''
  await picture(page, 'with-data/dispatch-firm')
  await unit.click()
  await page.getByRole('heading', { name: unitName }).waitFor()
  await page
    .getByRole('table', { name: '作为用工单位：派来人员的派遣单位' })
    .getByRole('link', { name: firmName })
    .click()
  await page.getByRole('heading', { name: firmName }).waitFor()
  await page.getByRole('link', { name: '返回派遣分户' }).click()
  await page.getByRole('table', { name: '各区县' }).waitFor()
  expect(faults).toEqual([])
})

test('rows to correct, head counts and suspects each have a page of their own', async () => {
  const { page, faults } = office
  await page.goto('/dispatch/findings')
  await page.getByRole('heading', { name: '名册中需更正的行' }).waitFor()
  await page.getByText('派遣单位与用工单位是同一单位').first().waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-findings')
  await page.getByRole('link', { name: '疑似派遣', exact: true }).click()
  await page.getByText('持有劳务派遣许可证').first().waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-suspects')
  await page.getByRole('link', { name: '人数核对' }).click()
  await page.getByRole('heading', { name: '人数核对' }).waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-head-counts')
  expect(faults).toEqual([])
})

test('the office opens an enforcement action with its list counted first, and sees the progress table', async () => {
  const { page, faults } = office
  await page.goto('/dispatch/action')
  await page.getByRole('button', { name: '开展执法检查' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('列入名单').waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-open-action')
  await dialog.getByRole('button', { name: '开展执法检查' }).click()
  const progress = page.getByRole('table', { name: '各区县进度' })
  await progress.getByRole('row', { name: /全市/ }).waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-action')
  expect(faults).toEqual([])
})

test('a district drafts orders to both sides in one act with the persons concerned, and none a second time', async () => {
  const district = await visit(browser, origin)
  const targets = await (await office.page.request.get('/api/dispatch/action/targets?side=firm')).json()
  const { campaign } = await (await office.page.request.get('/api/session')).json()
  const { code } = campaign.districts.find(({ id }: { id: number }) => id === targets.rows[0].districtId)
  await signIn(district, code.toLowerCase())
  const { page, faults } = district
  await page.goto('/dispatch/action')
  await page.getByRole('button', { name: '全部责令改正' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('草拟指令书', { exact: true }).waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-draft-orders')
  await dialog.getByRole('button', { name: '责令改正', exact: true }).click()
  const drafted = page.getByRole('link', { name: '指令待送达' }).first()
  await drafted.waitFor()
  await drafted.click()
  const named = page.getByRole('table', { name: /^涉及人员/ })
  expect((await named.getByRole('row').nth(1).textContent()) ?? '').toMatch(/\d{4}\*{10}\d{3}[\dX]/)
  await settled(page)
  await picture(page, 'with-data/dispatch-order')
  await page.goBack()
  await page.getByRole('button', { name: '全部责令改正' }).click()
  await page.getByRole('dialog').getByText('已有指令书，不重复').waitFor()
  const again = page.getByRole('dialog').getByRole('button', { name: '责令改正', exact: true })
  await expect.poll(() => again.isDisabled()).toBe(true)
  expect(faults).toEqual([])
  await district.context.close()
})

test('the office makes the summary as a paper', async () => {
  const { page, faults } = office
  await page.goto('/dispatch/action')
  await page.getByRole('button', { name: '制作文书' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '制作并编号' }).click()
  await page
    .getByText(/扩面办〔2015〕检1号/)
    .first()
    .waitFor()
  await settled(page)
  await picture(page, 'with-data/dispatch-summary')
  expect(faults).toEqual([])
})

test.each([
  [{ width: 390, height: 844, language: 'zh' as const }, 'zh-390'],
  [{ width: 390, height: 844, language: 'en' as const }, 'en-390'],
  [{ width: 1440, height: 900, language: 'en' as const }, 'en-1440'],
])('the pages fit into %o', async (sight, name) => {
  const visitor = await visit(browser, origin, sight)
  await signIn(visitor, 'tj-city')
  const { page, faults } = visitor
  for (const part of ['', '/head-counts', '/suspects', '/action', '/findings']) {
    await page.goto(`/dispatch${part}`)
    await settled(page)
    await picture(page, `with-data/dispatch${part.replace('/', '-')}-${name}`)
    const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
    expect([part, wide > 0]).toEqual([part, false])
  }
  expect(faults).toEqual([])
  await visitor.context.close()
})
