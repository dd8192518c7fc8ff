import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/** The invented city: its contribution settings are known, so that a shortfall has a price. */
const { origin } = inject('cities').second
let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  visitor = await visit(browser, origin)
})
afterAll(async () => {
  await visitor.context.close()
  await browser.close()
})

/** The smallest picture that a decoder takes: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Opens the form of a visit to a lead that nobody has inspected yet, one officer named. */
async function openForm(page: Page, filter: string): Promise<void> {
  const query = `/api/leads?${filter}&state=accepted&state=issued&limit=1`
  const { rows } = await (await page.request.get(query)).json()
  await page.goto(`/leads/${rows[0].id}`)
  await settled(page)
  await page.getByRole('button', { name: '记录排查' }).click()
  await page.getByLabel('第 1 名排查人员').fill('王强')
}

/** The last month whose wages are due on the city's day: of one month alone a shortfall is the same, whatever the day. */
async function lastDueMonth(page: Page): Promise<string> {
  const { campaign } = await (await page.request.get('/api/session')).json()
  const [year = 0, month = 0] = String(campaign.today).split('-').map(Number)
  return new Date(Date.UTC(year, month - 2)).toISOString().slice(0, 7)
}

async function sign(page: Page): Promise<void> {
  const pad = page.getByLabel('签写区')
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no pad')
  await page.mouse.move(box.x + 30, box.y + 100)
  await page.mouse.down()
  for (let step = 1; step < 20; step++)
    await page.mouse.move(box.x + 30 + step * 12, box.y + 100 - (step % 4) * 20)
  await page.mouse.up()
  await page.getByRole('button', { name: '完成签名' }).click()
  await page.getByText('已签名').waitFor()
}

test('an officer goes through the persons of an employer: wage, shortfall, photograph, signature', async () => {
  const { page, faults } = visitor
  await signIn(visitor, 'yz-1')
  await openForm(page, 'class=K2')
  await page.getByRole('combobox', { name: '排查结果' }).first().click()
  await page.keyboard.type('U04')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^10 个工作日/ }).click()
  await page
    .getByRole('button', { name: /的用工和工资: 填写$/ })
    .first()
    .click()
  const opened = page.locator('.visit-opened')
  await opened.getByText('是', { exact: true }).click()
  await opened.getByLabel('月工资（元）').fill('5000')
  await opened.getByLabel('申报基数（元）').fill('2800')
  await opened.getByLabel('起始月份').fill(await lastDueMonth(page))
  await page.keyboard.press('Enter')
  await opened.getByText('1 个月少缴 616.00 元').waitFor()
  await page.getByText('还缺：已填工资人员的结果').waitFor()
  await opened.getByRole('combobox').first().click()
  await page.keyboard.type('P05')
  await page.keyboard.press('Enter')

  const photos = page.getByLabel('添加照片').and(page.locator('input'))
  const files = (name: string, buffer: Buffer) =>
    photos.setInputFiles([{ name, mimeType: 'image/png', buffer }])
  await files('不是照片.png', Buffer.from('<html>'))
  await page.getByText('“不是照片.png”不是可以打开的照片').waitFor()
  await page.getByRole('button', { name: '知道了' }).click()
  await files('门头.png', pixel)
  await page.getByRole('link', { name: '打开“门头.png”（新窗口）' }).waitFor()

  // What was typed and what was uploaded outlives a reload.
  await page.reload()
  await page.getByRole('link', { name: '打开“门头.png”（新窗口）' }).waitFor()
  await sign(page)
  await page.getByText('还缺：签字人与签名须齐全').waitFor()
  await page.getByLabel('签字人（姓名、职务）').fill('赵六 经理')
  await picture(page, 'with-data/visit-filled')
  await page.getByRole('button', { name: '保存排查记录' }).click()
  const record = page.locator('.visit-record')
  await record.getByText('1 人少缴 616.00 元').waitFor()
  expect(await record.getByRole('link').count()).toBe(2)
  await record.getByText('签字人：赵六 经理').waitFor()
  await record.getByRole('button', { name: '逐人情况' }).click()
  await page.getByRole('dialog').getByText('616.00').waitFor()
  expect(faults).toEqual([])
})

test('an outcome that ends the lead cannot be saved without its proof', async () => {
  const { page } = visitor
  await openForm(page, 'order=persons')
  await page.getByRole('combobox', { name: '排查结果' }).first().click()
  await page.keyboard.type('U10')
  await page.keyboard.press('Enter')
  await page.getByText('此结果至少需要一张照片或一份材料。').waitFor()
  expect(await page.getByRole('button', { name: '保存排查记录' }).isDisabled()).toBe(true)
})
