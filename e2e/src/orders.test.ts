import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const { origin } = inject('cities').second
let browser: Browser
let officer: Visitor
let colleague: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  officer = await visit(browser, origin)
  colleague = await visit(browser, origin)
  await signIn(officer, 'yz-2')
  await signIn(colleague, 'yz-2-2')
})
afterAll(async () => {
  await officer.context.close()
  await colleague.context.close()
  await browser.close()
})

test('an officer calls an employer: what he said and the day promised stand in the timeline', async () => {
  const { page, faults } = officer
  const leadId = await untouchedLead()
  await page.goto(`/leads/${leadId}`)
  await settled(page)
  await page.getByRole('button', { name: '登记联系' }).click()
  const save = page.getByRole('button', { name: '保存联系记录' })
  expect(await save.isDisabled()).toBe(true)
  await page.getByText('联系上', { exact: true }).click()
  await page.getByText('犹豫', { exact: true }).click()
  await page.getByLabel('补贴').check()
  await page.getByLabel('备注').fill('会计称需请示总部。')

  // What was typed outlives a reload.
  await page.reload()
  await page.getByText('会计称需请示总部。').waitFor()
  await page.getByLabel('约定下次联系').fill('2016-07-06')
  await page.keyboard.press('Enter')
  await picture(page, 'with-data/contact-filled')
  await save.click()
  await page.getByText('约定 2016年7月6日 再联系').waitFor()
  await page.getByText('电话 · 犹豫 · 补贴').waitFor()
  await page.getByText('有效联系 1 天，其中上门 0 天；共尝试 1 次').waitFor()
  expect(faults).toEqual([])
})

test('an order is drafted by one officer, approved by another, and served with its return slip', async () => {
  const { page, faults } = officer
  await page.getByRole('button', { name: '草拟限期改正' }).click()
  await picture(page, 'with-data/order-draft')
  await page.getByRole('button', { name: '保存草稿' }).click()
  const card = page.getByRole('region', { name: '限期改正' })
  await card.getByText('未编号').first().waitFor()
  // The newest stands first.
  await card.getByRole('link').first().click()
  await page.getByText('本人草拟的指令由本区其他人员或市扩面办审批。').waitFor()
  expect(await page.getByRole('button', { name: '审批', exact: true }).count()).toBe(0)

  await colleague.page.goto(page.url())
  await colleague.page.getByRole('button', { name: '审批', exact: true }).click()
  await colleague.page.getByRole('dialog').last().getByRole('button', { name: '审批', exact: true }).click()
  await colleague.page
    .getByText(/人社监令字〔2016〕第\d+号/)
    .first()
    .waitFor()

  await page.reload()
  await page.getByRole('button', { name: '登记送达' }).click()
  const slip = page.getByRole('dialog').last()
  await slip.getByLabel('签收人').fill('李会计')
  await slip.getByText('留置送达', { exact: true }).click()
  const serve = slip.getByRole('button', { name: '登记送达' })
  // Left behind it needs somebody who saw it.
  expect(await serve.isDisabled()).toBe(true)
  await slip.getByLabel('见证人').fill('居委会王主任')
  await slip.getByLabel('另定期限').fill('2016-07-10')
  await page.keyboard.press('Enter')
  await serve.click()
  // A Sunday: refused with the working days beside it, and nothing typed is lost.
  await slip.getByText('2016-07-10 不是工作日，请改为 2016-07-08 或 2016-07-11。').waitFor()
  expect(await slip.getByLabel('签收人').inputValue()).toBe('李会计')
  await slip.getByLabel('另定期限').fill('2016-07-11')
  await page.keyboard.press('Enter')
  await picture(page, 'with-data/order-served')
  await serve.click()
  await page.getByText('2016-07-11 · 剩 7 个工作日').waitFor()
  expect(faults).toEqual([])
  expect(colleague.faults).toEqual([])
})

test('the page of deadlines shows it first, and its paper is asked for where it is', async () => {
  const { page } = officer
  await page.goto('/orders')
  await settled(page)
  await page
    .getByRole('link', { name: /公司|厂|店|中心|部/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '指令书和送达回证' }).waitFor()
  await picture(page, 'with-data/order-open')
})

/** Other files draft orders and call in the same city: the lead must have neither, so that what is counted is done here. */
async function untouchedLead(): Promise<number> {
  const { request } = officer.page
  const list = await request.get(
    '/api/leads?class=K1&class=K2&state=accepted&state=inspected&effective=true&limit=50',
  )
  const { rows } = z.object({ rows: z.array(z.object({ id: z.number() })) }).parse(await list.json())
  const drafted = z.object({ orders: z.array(z.unknown()) })
  const called = z.object({ counted: z.object({ attempts: z.number() }) })
  for (const { id } of rows) {
    const { orders } = drafted.parse(await (await request.get(`/api/leads/${id}/orders`)).json())
    const { counted } = called.parse(await (await request.get(`/api/leads/${id}/contacts`)).json())
    if (orders.length === 0 && counted.attempts === 0) return id
  }
  throw new Error('every lead of the district has an order or was contacted')
}
