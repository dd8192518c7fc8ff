import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const cities = inject('cities')
let browser: Browser
let officer: Visitor
let office: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  officer = await visit(browser, cities.second.origin)
  office = await visit(browser, cities.first.origin)
  await signIn(officer, 'yz-2')
  await signIn(office, 'tj-city')
})
afterAll(async () => {
  await officer.context.close()
  await office.context.close()
  await browser.close()
})

test('an officer verifies the dearest project without insurance, and its premium stands with its derivation', async () => {
  const { page, faults } = officer
  await page.goto('/projects')
  await settled(page)
  await page.getByRole('region', { name: '建设项目参保率' }).waitFor()
  const { rows } = await (await page.request.get('/api/projects?show=uninsured&limit=1')).json()
  await page.goto(`/projects/${rows[0].id}`)
  await settled(page)
  await page.getByRole('button', { name: '登记核实' }).click()
  const save = page.getByRole('button', { name: /保\s*存/ })
  expect(await save.isDisabled()).toBe(true)
  await page.getByLabel('工程总造价（元）').fill('120000000')
  await page.getByLabel('用工人数').fill('80')
  await page.getByLabel('核实人员 2').fill('李二')
  await picture(page, 'with-data/project-verification-filled')
  await save.click()
  await page.getByText('留存的测算').waitFor()
  await page.getByText('全程保费 = 工程总造价 120,000,000.00 × 费率 0.0009 = 108,000.00 元').first().waitFor()
  await page.getByText('用工 80 人，总造价 120,000,000.00 元').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/project'))]).toEqual([])
})

test('a campaign without a premium model says so and why, and prices nothing', async () => {
  const { page } = office
  await page.goto('/projects')
  await settled(page)
  await page.getByText('本活动没有今天有效的保费模型').waitFor()
  const { rows } = await (await page.request.get('/api/projects?show=uninsured&limit=1')).json()
  expect(rows[0].premiumCents).toBeNull()
})
