import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { importList, writeList } from './import-list.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/*
 * From the import of a list to the progress table and the sheet that officers print: the list of one more trade centre, 东门商贸城, with a firm that no
 * ledger knows and a shop; then a round of its district, and a night that recomputes all fronts.
 */
const { origin, dataDir } = inject('cities').second
const mall = '东门商贸城'
const JOB = { timeout: 60_000 }
let browser: Browser
let office: Visitor
let officer: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  office = await visit(browser, origin)
  officer = await visit(browser, origin)
  await signIn(office, 'yz-city')
  await signIn(officer, 'yz-2')
})
afterAll(async () => {
  await office.context.close()
  await officer.context.close()
  await browser.close()
})

/** The name of the officer's district, as a list writes it. */
async function districtOf(page: Page): Promise<string> {
  const { user, campaign } = await (await page.request.get('/api/session')).json()
  return campaign.districts.find(({ id }: { id: number }) => id === user.districtId).name
}

test('the office imports a list of tenants and compares it with the ledger', async () => {
  const { page, faults } = office
  const district = await districtOf(officer.page)
  const path = join(dataDir, 'places.csv')
  const lines = [
    '场所名称,场所类型,地址,区县,入驻单位名称,房间号',
    ...['恒远商贸有限公司,101', '老李五金店,102', '顺达贸易有限公司,103'].map(
      (tenant) => `${mall},商贸城,东门大街1号,${district},云泽${tenant}`,
    ),
  ]
  writeList(path, lines)
  await importList(page, { kind: '商贸城', source: '东门街道', path })
  await page.goto('/places')
  await settled(page)
  await page.getByText('还没有比对过场所楼宇').waitFor()
  await page.getByRole('button', { name: '按最新台账比对' }).click()
  const districts = page.getByRole('table', { name: '各区县' })
  await districts.getByRole('row', { name: /全市/ }).waitFor(JOB)
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/places'))]).toEqual([])
})

test('an officer goes through the building: there, gone and new; what is counted is asked before it is recorded', async () => {
  const { page, faults } = officer
  await page.goto('/places?show=all')
  await settled(page)
  await page.getByLabel('名称或地址').fill(mall)
  await page.getByRole('link', { name: mall }).click()
  await page.getByRole('heading', { name: mall }).waitFor()
  await page.getByRole('button', { name: '登记走访' }).click()
  const present = page.getByRole('radiogroup', { name: /恒远商贸/ })
  await present.getByText('在场').click()
  await page.getByLabel(/^用工 .*恒远商贸/).fill('6')
  await page
    .getByRole('radiogroup', { name: /顺达贸易/ })
    .getByText('搬离')
    .click()
  await page.getByRole('button', { name: '再加一户' }).click()
  await page.getByLabel('单位名称 1').fill('云泽新来服装店')
  await page.getByLabel('用工 1').fill('2')
  await page.getByRole('button', { name: '其余都在场' }).click()
  await picture(page, 'with-data/place-round-filled')
  expect(await faultsAtEverySight(page, 'with-data/place-round')).toEqual([])
  await page.getByRole('button', { name: /^登\s*记$/ }).click()
  const asked = page.getByRole('dialog')
  expect(await asked.locator('dl').textContent()).toBe('在场2搬离1新发现的单位1')
  await asked.getByRole('button', { name: /^登\s*记$/ }).click()
  await page.getByText('已登记：在场 2 户，搬离 1 户，新发现 1 户；其中待办 3 户').waitFor()
  const tenants = page.getByRole('table', { name: '入驻单位' })
  expect(await tenants.getByRole('row', { name: /新来服装店/ }).textContent()).toContain('名册外')
  expect(await tenants.getByRole('row', { name: /顺达贸易/ }).textContent()).toContain('已搬离')
  const sheet = page.waitForEvent('download')
  await page.getByRole('link', { name: '走访名单（xlsx）' }).click()
  expect((await sheet).suggestedFilename()).toMatch(/^东门商贸城-走访名单-.*\.xlsx$/)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/place'))]).toEqual([])
})

test('a round that was recorded wrongly is voided with its reason', async () => {
  const { page } = officer
  await page.getByRole('button', { name: /^作\s*废$/ }).click()
  const asked = page.getByRole('dialog')
  await asked.getByLabel('原因').fill('走错了楼')
  await asked.getByRole('button', { name: /^作\s*废$/ }).click()
  await page.getByText('已作废，4 户恢复为此前的走访情况').waitFor()
  await page.getByText(/作废：走错了楼/).waitFor()
})

test('the office recomputes all fronts by hand, and sees front by front what changed', async () => {
  const { page, faults } = office
  await page.goto('/nightly')
  await settled(page)
  await page.getByText('还没有重算过').waitFor()
  await page.getByRole('button', { name: '立即重算' }).click()
  const fronts = page.getByRole('table', { name: '最近一次' })
  await fronts.getByRole('row', { name: /场所楼宇/ }).waitFor({ timeout: 120_000 })
  expect(await fronts.getByRole('row', { name: /统计数核对/ }).textContent()).toContain('已重算')
  expect(await fronts.getByRole('row', { name: /场所楼宇/ }).textContent()).toContain('已重算')
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/nightly'))]).toEqual([])
})
