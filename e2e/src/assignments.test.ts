import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { settled } from './page-checks.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await visit(browser, inject('cities').first.origin)
  await signIn(visitor, 'tj-18')
})
afterAll(() => browser.close())

test('a district gives what nobody has to an officer, and takes it back', async () => {
  const { page, faults } = visitor
  await page.goto('/work?whose=none')
  await settled(page)
  const rows = page.getByRole('table', { name: '工作清单' }).locator('tbody tr')
  const before = await rows.count()
  expect(before).toBeGreaterThan(1)
  const employer = (await rows.first().getByRole('link').first().textContent()) ?? ''
  await rows.first().getByRole('checkbox').check()
  await page.getByRole('button', { name: /^分\s*派$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '分派给' }).click()
  await page
    .getByTitle(/^(?!.*我).*现有/)
    .first()
    .click()
  await dialog.getByRole('button', { name: /分\s*派/ }).click()
  await page.getByText(/已把 1 条分派给/).waitFor()
  await page.getByRole('link', { name: employer, exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /撤\s*销/ }).click()
  await page.getByText(/已撤销：1 条回到原经办人/).waitFor()
  await page.getByRole('link', { name: employer, exact: true }).first().waitFor()
  expect(faults).toEqual([])
})

test('the list leads to the form of a visit, and the schedule reckons with more officers', async () => {
  const { page, faults } = visitor
  await page.goto('/work?whose=all')
  await settled(page)
  await page
    .getByRole('link', { name: /^排查 / })
    .first()
    .click()
  await page.getByRole('heading', { name: '排查记录' }).waitFor()
  await page.goto('/schedule')
  await settled(page)
  const whatIf = page.locator('section', { has: page.getByRole('heading', { name: '如果增减人手' }) })
  const reckoned = () => whatIf.getByRole('table').textContent()
  const now = await reckoned()
  await whatIf.getByRole('slider').press('ArrowRight')
  expect(await whatIf.getByRole('status').textContent()).toBe('6 人')
  expect(await reckoned()).not.toBe(now)
  expect(faults).toEqual([])
})
