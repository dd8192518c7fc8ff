import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const { origin } = inject('cities').first
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

test('the office counts the last ledger, and sees which districts and firms have not split', async () => {
  const { page, faults } = office
  await page.goto('/dispatch')
  await settled(page)
  await page.getByRole('button', { name: '按最新台账统计' }).click()
  const districts = page.getByRole('table', { name: '各区县' })
  await districts.getByRole('row', { name: /全市/ }).waitFor()
  // In the made-up city every firm pays in its own account: under the rules of 2014 nothing is split.
  expect(await districts.getByRole('row', { name: /全市/ }).textContent()).toContain('0.0%')
  await settled(page)
  await picture(page, 'with-data/dispatch')
  expect(faults).toEqual([])
})

test('from a firm to a user unit and back again, each by its name', async () => {
  const { page, faults } = office
  const firm = page.locator('main a[href^="/dispatch/"]').first()
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
