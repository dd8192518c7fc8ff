import { createHmac, hash, randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { residentId } from './changed-roster.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const { origin, dataDir, campaign } = inject('cities').second
let browser: Browser
let office: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  office = await visit(browser, origin)
  await signIn(office, 'yz-city')
})
afterAll(async () => {
  await office.context.close()
  await browser.close()
})

/** What the office hands over to the department. */
let key = ''
let secret = ''

const answerSchema = z.object({
  taken: z.number().optional(),
  refused: z.number().optional(),
  answers: z
    .array(
      z.object({
        code: z.string().nullable(),
        field: z.string().nullable(),
        payer: z.object({ pays: z.boolean() }).nullable(),
        hit: z.object({ leadClass: z.string() }).nullable(),
      }),
    )
    .default([]),
  error: z.object({ code: z.string() }).optional(),
})

/** Pushes rows as a department's own program would: nothing of the product is used but its address. */
async function push(rows: object[]) {
  const path = '/api/partner/v1/feeds/live-employment/rows'
  const body = JSON.stringify({ rows })
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomUUID()
  const lines = ['POST', path, hash('sm3', body), timestamp, nonce].join('\n')
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'kuomian-key': key,
      'kuomian-timestamp': timestamp,
      'kuomian-nonce': nonce,
      'kuomian-signature': createHmac('sm3', secret).update(lines).digest('hex'),
    },
  })
  return { status: answer.status, body: answerSchema.parse(await answer.json()) }
}

test('the office enters a department and its feed, and hands over a key whose secret is shown once', async () => {
  const { page, faults } = office
  await page.goto('/feeds')
  await settled(page)
  await page.getByRole('button', { name: '登记对接部门' }).click()
  await page.getByLabel('部门名称').fill('实时推送部门')
  await page.getByRole('checkbox', { name: '可以查询某人是否缴费' }).check()
  await page.getByRole('button', { name: /保\s*存/ }).click()
  const partners = page.getByRole('table', { name: '对接部门' })
  await partners.getByRole('row', { name: /实时推送部门/ }).waitFor()
  await page.getByRole('button', { name: '登记对接', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('对接部门').click()
  await page.locator('.ant-select-item-option[title="实时推送部门"]').click()
  await dialog.getByLabel('代号').fill('live-employment')
  await dialog.getByLabel('名称', { exact: true }).fill('就业登记实时推送')
  await dialog.getByLabel('协议文号').fill('数据共享〔1〕号')
  await dialog.getByRole('spinbutton').fill('7')
  await picture(page, 'with-data/feed-filled')
  await dialog.getByRole('button', { name: /保\s*存/ }).click()
  const feeds = page.getByRole('table', { name: '对接清单' })
  expect(await feeds.getByRole('row', { name: /就业登记实时推送/ }).textContent()).toContain('尚未交付')
  await partners
    .getByRole('row', { name: /实时推送部门/ })
    .getByRole('button', { name: /密\s*钥/ })
    .click()
  await page.getByRole('button', { name: '生成新密钥' }).click()
  const told = page.getByRole('status').filter({ hasText: '密钥只显示这一次' })
  await told.locator('code').nth(1).waitFor()
  const [first, second] = await told.locator('code').allTextContents()
  key = first?.trim() ?? ''
  secret = second?.trim() ?? ''
  expect(key).toMatch(/^pk-[0-9a-f]{16}$/)
  await picture(page, 'with-data/feed-key')
  await page
    .getByRole('button', { name: /关\s*闭/ })
    .last()
    .click()
  expect(await page.content()).not.toContain(secret)
  expect(faults).toEqual([])
})

test('rows pushed by HTTP and a dropped file stand in the register, with what was refused', async () => {
  const { page, faults } = office
  const row = { resident_id: '11010519491231002X', person_name: '张三', registered_on: '2016-06-01' }
  const pushed = await push([row, { ...row, person_name: '' }])
  expect([pushed.status, pushed.body.taken, pushed.body.refused]).toEqual([200, 1, 1])
  expect(pushed.body.answers[1]).toMatchObject({ code: 'required-missing', field: 'person_name' })
  await page.goto('/feeds')
  const line = page.getByRole('table', { name: '对接清单' }).getByRole('row', { name: /就业登记实时推送/ })
  await line.getByText('按期').waitFor()
  await line.getByText('接口').waitFor()

  const folder = join(dataDir, 'inbox', campaign, 'live-employment')
  const file =
    '身份证号码,姓名,登记日期\n11010519491231002X,张三,2016-06-02\n110101199003072578,,2016-06-02\n'
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, '六月.csv.part'), file)
  await rename(join(folder, '六月.csv.part'), join(folder, '六月.csv'))
  await line.getByRole('link', { name: '就业登记实时推送' }).click()
  const deliveries = page.getByRole('table', { name: '最近的交付' })
  const dropped = deliveries.getByRole('row', { name: /六月\.csv/ })
  await dropped.waitFor({ timeout: 90_000 })
  expect(await dropped.textContent()).toContain('文件夹')
  await dropped.getByRole('link', { name: '下载拒收行' }).waitFor()
  await deliveries.getByRole('row', { name: /接口/ }).waitFor()
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/feed'))]).toEqual([])
  await page.goto('/feeds')
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/feeds'))]).toEqual([])
})

test('who is registered and does not pay is a hit with its reason, a lead that waits for the next batch, and a figure of the register', async () => {
  const { page, faults } = office
  const employer = '云泽实时命中机械有限公司'
  const row = { resident_id: residentId(295), person_name: '钱未缴', employer_name: employer }
  const hit = { ...row, registered_on: '2016-04-20' }
  // The first feed of the campaign has the last ledger made ready for questions; until then a row is taken and looked at again.
  await expect
    .poll(async () => (await push([hit])).body.answers[0]?.hit?.leadClass, {
      timeout: 60_000,
      interval: 1_000,
    })
    .toBe('LINK-employment')
  expect((await push([hit])).body.answers[0]?.payer).toMatchObject({ pays: false })
  await page.goto('/feeds/hits')
  await settled(page)
  const line = page.getByRole('row', { name: new RegExp(employer) })
  await line.getByText('2016-04-20就业登记，满30天，2016-05仍未缴费').waitFor()
  expect(await line.textContent()).toContain('待下发')
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/feed-hits'))]).toEqual([])
  await line.getByRole('link', { name: employer }).click()
  await page.getByRole('heading', { name: employer }).waitFor()
  await page.goto('/feeds')
  const feed = page.getByRole('table', { name: '对接清单' }).getByRole('row', { name: /就业登记实时推送/ })
  expect(await feed.textContent()).toMatch(/\d%\s*1 \/ \d/)
  expect(faults).toEqual([])
})

test('a suspended feed takes nothing, says why, and delivers again when it is resumed', async () => {
  const { page, faults } = office
  await page.goto('/feeds')
  await page.getByRole('link', { name: '就业登记实时推送' }).click()
  await page.getByRole('button', { name: /停\s*用/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('原因').fill('格式调整')
  await dialog.getByRole('button', { name: /停\s*用/ }).click()
  await page.getByText('格式调整').waitFor()
  const refused = await push([{}])
  expect([refused.status, refused.body.error?.code]).toEqual([409, 'feed-suspended'])
  await page.getByRole('button', { name: /恢\s*复/ }).click()
  await page.getByRole('button', { name: /停\s*用/ }).waitFor()
  expect((await push([{}])).status).toBe(200)
  expect(faults).toEqual([])
})
