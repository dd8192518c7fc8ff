import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { residentId } from './changed-roster.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { demoList, importList, writeList } from './import-list.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/** The city of 2015 on 31 August: its ledgers and rosters are imported, people were called for the first time in July. */
const city = inject('cities').first
const { origin } = city
const recipient = '新领待遇人'
let browser: Browser
let office: Visitor
let officer: Visitor
let colleague: Visitor
beforeAll(async () => {
  browser = await launchBrowser()
  ;[office, officer, colleague] = await Promise.all([
    visit(browser, origin),
    visit(browser, origin),
    visit(browser, origin),
  ])
  await signIn(office, 'tj-city')
  await signIn(officer, 'tj-01')
  await signIn(colleague, 'tj-01-2')
})
afterAll(async () => {
  for (const { context } of [office, officer, colleague]) await context.close()
  await browser.close()
})

test('the office imports the recipients of unemployment benefit again, with one more', async () => {
  const { page, faults } = office
  const { source, titles, rows } = demoList(city, 'unemployment')
  const cell = (title: RegExp) => titles.findIndex((text) => title.test(text))
  const added = (rows[0] ?? []).with(cell(/身份证/), residentId(290)).with(cell(/姓名/), recipient)
  const path = join(city.dataDir, 'benefits.csv')
  writeList(
    path,
    [titles, ...rows, added].map((cells) => cells.join(',')),
  )
  await importList(page, { kind: '失业待遇人员名册', source, path })
  expect(faults).toEqual([])
})

test('the office computes the lists by the last ledger, and sees whom to call and what calling brings', async () => {
  const { page, faults } = office
  await page.goto('/people')
  await settled(page)
  await page.getByText('名单不是按今天和最新台账计算的').waitFor()
  await page.getByRole('button', { name: '按最新台账计算名单' }).click()
  await page.getByText('2015-07 台账').waitFor({ timeout: 90_000 })
  const found = await (await page.request.get(`/api/people?list=on-benefit&text=${recipient}`)).json()
  expect(found.rows).toHaveLength(1)
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/people'))]).toEqual([])
})

test('an officer makes the call lists of the day and records a result by keyboard; the next one stands ready', async () => {
  const { page, faults } = officer
  await page.goto('/people?part=calls')
  await settled(page)
  await page.getByRole('button', { name: '生成电话清单' }).click()
  const ask = page.getByRole('dialog')
  await ask.getByRole('button', { name: '生成电话清单' }).click()
  await page.getByRole('button', { name: '登记联系' }).click()
  const form = page.getByRole('form', { name: '登记联系' })
  await form.waitFor()
  await picture(page, 'with-data/people-call')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText(/已记录，下一步/).waitFor()
  await page.getByText('已打').first().waitFor()
  expect(await form.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/people-calls'))]).toEqual([])
})

test('a person’s page says why he is listed, what comes next and what he may be entitled to', async () => {
  const { page, faults } = officer
  const { rows } = await (await page.request.get('/api/people?limit=1&phone=true')).json()
  await page.goto(`/people/${rows[0].id}`)
  await settled(page)
  await page.getByRole('region', { name: '为什么在名单上' }).waitFor()
  expect(await page.getByRole('region', { name: '今天可享补贴' }).textContent()).toContain('待核实')
  expect(await page.textContent('main')).not.toMatch(/\d{17}[\dX]/)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/person'))]).toEqual([])
})

test('the progress table counts contacts and later payments by district and list, as of any day', async () => {
  const { page, faults } = office
  await page.goto('/people?part=progress')
  await settled(page)
  const table = page.getByRole('table', { name: '各区县各名单进展' })
  await table.getByRole('row', { name: /合计/ }).first().waitFor()
  const now = await (await page.request.get('/api/people/figures')).json()
  const then = await (await page.request.get('/api/people/figures?asOf=2015-07-30')).json()
  expect(now.total.contacted).toBeGreaterThan(0)
  expect(then.total.contacted).toBe(0)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/people-progress'))]).toEqual([])
  await page.goto('/people?part=graduates')
  await settled(page)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/people-graduates'))]).toEqual([])
})

test('a message to many is counted first, goes to the carrier as a file, and is neither work with anybody nor a success', async () => {
  const { page, faults } = office
  const figures = async () => (await (await page.request.get('/api/people/figures')).json()).total
  const before = await figures()
  await page.goto('/people?part=messages')
  await settled(page)
  await page.getByRole('button', { name: '群发消息' }).click()
  const ask = page.getByRole('dialog')
  await ask.getByLabel('名单').click()
  await page.locator('.ant-select-item-option[title="享受失业待遇人员"]').click()
  const count = async (label: string) =>
    Number(
      (await ask.locator('dl > div').filter({ hasText: label }).locator('dd').textContent())?.replace(
        /\D/g,
        '',
      ),
    )
  await ask.getByLabel('标题').fill('续保提醒')
  await ask.getByLabel('短信内容').fill('失业待遇即将期满，请及时续缴养老保险，咨询12333。')
  const confirm = ask.getByRole('button', { name: '群发消息' })
  await expect.poll(() => confirm.isEnabled()).toBe(true)
  const numbered = await count('发送')
  expect(await count('所选')).toBe(numbered + (await count('无电话')))
  await picture(page, 'with-data/people-message-asked')
  await confirm.click()
  await page.getByText(`已记录 ${numbered} 人`).waitFor()

  const sent = page.getByRole('row', { name: /续保提醒/ })
  await sent.getByRole('button', { name: '取号码文件' }).click()
  const why = page.getByRole('dialog')
  await why.getByLabel('原因').fill('交运营商发送')
  await why.getByRole('button', { name: '取号码文件' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    sent.getByRole('link', { name: /短信-续保提醒/ }).click(),
  ])
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n')
  expect(lines).toHaveLength(numbered + 1)
  expect(lines.slice(1).every((line) => /^\d{7,20},失业待遇即将期满/.test(line))).toBe(true)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/people-messages'))]).toEqual([])
  const after = await figures()
  expect(after.messaged - before.messaged).toBe(numbered)
  expect([after.contacted, after.resumed]).toEqual([before.contacted, before.resumed])
})

test('a list is handed to the sub-centre, a colleague takes it, and the receipt is a paper', async () => {
  const { page, faults } = officer
  await page.goto('/people?part=handovers')
  await settled(page)
  await page.getByRole('button', { name: '移交名单' }).click()
  const ask = page.getByRole('dialog')
  const confirm = ask.getByRole('button', { name: '移交名单' })
  await expect.poll(() => confirm.isEnabled()).toBe(true)
  await confirm.click()
  await page.getByText(/第 1 号已移交/).waitFor()
  const other = colleague.page
  await other.goto('/people?part=handovers')
  await settled(other)
  await other.getByRole('button', { name: /签\s*收/ }).click()
  await other
    .getByRole('dialog')
    .getByRole('button', { name: /签\s*收/ })
    .click()
  await other.getByRole('button', { name: '制作交接单' }).click()
  const paper = other.getByRole('link', { name: /扩面交〔2015〕1号/ })
  await paper.waitFor()
  const pdf = await other.request.get((await paper.getAttribute('href')) ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect([
    ...faults,
    ...colleague.faults,
    ...(await faultsAtEverySight(other, 'with-data/people-handovers')),
  ]).toEqual([])
})
