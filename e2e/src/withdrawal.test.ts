import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/** An employer of the second district with an order that was served and a draft of another kind; the city finds it listed by mistake. */
const { origin } = inject('cities').second
let browser: Browser
let city: Visitor
let officer: Visitor
let colleague: Visitor
let lead: number
let served: number
beforeAll(async () => {
  browser = await launchBrowser()
  city = await visit(browser, origin)
  officer = await visit(browser, origin)
  colleague = await visit(browser, origin)
  await signIn(city, 'yz-city')
  await signIn(officer, 'yz-2')
  await signIn(colleague, 'yz-2-2')
  const found = await get(officer.page, '/leads?class=K1&class=K2&state=accepted&order=persons&limit=1', rows)
  lead = found.rows[0]?.id ?? 0
  await post(officer.page, '/leads/orders', { selection: { ids: [lead] }, kind: 'registration' })
  await post(officer.page, '/leads/orders', { selection: { ids: [lead] }, kind: 'payment' })
  const { orders } = await get(officer.page, `/leads/${lead}/orders`, leadOrders)
  served = orders.find(({ kind }) => kind === 'registration')?.id ?? 0
  await post(colleague.page, `/orders/${served}/approve`)
  const slip = { servedOn: '2016-06-30', way: 'direct', servedTo: '王经理' }
  await post(officer.page, `/orders/${served}/serve`, slip)
})
afterAll(() => browser.close())

const rows = z.object({ rows: z.array(z.object({ id: z.number() })) })
const leadOrders = z.object({ orders: z.array(z.object({ id: z.number(), kind: z.string() })) })
const batches = z.object({ rows: z.array(z.object({ number: z.number(), kind: z.string() })) })

async function get<Answer>(page: Page, path: string, schema: z.ZodType<Answer>): Promise<Answer> {
  return schema.parse(await (await page.request.get(`/api${path}`)).json())
}

async function post(page: Page, path: string, data: object = {}): Promise<void> {
  const answer = await page.request.post(`/api${path}`, { data })
  expect([path, answer.status()]).toEqual([path, 200])
}

/** A line of a question: its figure stands beside its label. */
const figureOf = async (page: Page, label: string) =>
  (
    await page.getByRole('dialog').last().locator('dl > div', { hasText: label }).locator('dd').textContent()
  )?.trim()

test('the city withdraws an employer: it is told which orders end, and they are revoked for its reason', async () => {
  const { page, faults } = city
  await page.goto(`/leads/${lead}`)
  await settled(page)
  // Telephone and address stand once, with where they come from.
  const reach = page.getByRole('region', { name: '单位联系信息' })
  await reach.getByText('来自名册').first().waitFor()
  const reasons = page.getByRole('region', { name: '为什么在名单上' })
  expect(await reasons.getByText('电话', { exact: true }).count()).toBe(0)
  expect(await reasons.getByText('地址', { exact: true }).count()).toBe(0)

  await page.getByRole('button', { name: /^撤\s*回$/ }).click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByText('撤销限期改正').waitFor()
  expect(await figureOf(page, '撤销限期改正')).toBe('1')
  expect(await figureOf(page, '作废限期改正草稿')).toBe('1')
  const withdraw = dialog.getByRole('button', { name: /^撤\s*回$/ })
  expect(await withdraw.isDisabled()).toBe(true)
  await dialog.getByLabel('理由').fill('名册误列，已注销')
  await picture(page, 'withdrawal/asked')
  await withdraw.click()
  await page.getByText(/已办理 1 条/).waitFor()

  await officer.page.goto(`/orders?order=${served}`)
  await officer.page.getByText('2016-06-30 撤销：名册误列，已注销').waitFor()
  expect(faults).toEqual([])
})

test('undone within its days, the lead stands again, and what stays revoked is said before and after', async () => {
  const { page, faults } = city
  const listed = await get(page, '/batches', batches)
  const number = listed.rows.find(({ kind }) => kind === 'withdrawal')?.number ?? 0
  await page.goto(`/batches?batch=${number}`)
  await page.getByRole('heading', { name: '随这次撤回撤销的限期改正' }).waitFor()
  const paper = page.getByRole('link', { name: /人社监令字〔2016〕第\d+号/ }).first()
  await paper.waitFor()
  await page.getByText('未编号草稿').waitFor()
  expect(await faultsAtEverySight(page, 'withdrawal/batch')).toEqual([])

  await page.getByRole('button', { name: '撤销撤回' }).click()
  const dialog = page.getByRole('dialog').last()
  await dialog.getByText('撤回时撤销的限期改正不会自动恢复').waitFor()
  expect(await figureOf(page, '限期改正仍为撤销')).toBe('2')
  expect(await figureOf(page, '拟报拒不参保仍失效')).toBe('0')
  await dialog.getByLabel('理由').fill('注销信息有误')
  await picture(page, 'withdrawal/undo')
  await dialog.getByRole('button', { name: '撤销撤回' }).click()
  await page.getByText(/恢复 1 条资源；2 份限期改正仍为撤销/).waitFor()
  await page.getByText('这次撤回已撤销，资源已恢复').waitFor()
  expect(await page.getByRole('button', { name: '撤销撤回' }).count()).toBe(0)

  const { orders } = await get(officer.page, `/leads/${lead}/orders`, standing)
  expect(orders.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  await officer.page.goto(`/leads/${lead}`)
  await officer.page
    .getByRole('button', { name: '排查记录' })
    .or(officer.page.getByText('记录排查'))
    .first()
    .waitFor()
  expect(faults).toEqual([])
})
const standing = z.object({ orders: z.array(z.object({ state: z.string() })) })

test('the page of orders says how many were issued and served, and by whom', async () => {
  const { page } = officer
  await page.goto('/orders')
  await settled(page)
  await page.getByText(/送达 \d+ 件；移交他区后仍计原区/).waitFor()
  expect(await faultsAtEverySight(page, 'withdrawal/orders')).toEqual([])
  await page.goto(`/orders?order=${served}`)
  const facts = page.getByRole('dialog').locator('dl').first()
  for (const label of ['签发区县', '送达区县']) await facts.getByText(label).waitFor()
  await picture(page, 'withdrawal/order')
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, 'withdrawal/order-390')
})
