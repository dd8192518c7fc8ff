import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { kuomian, type Running, serve } from './kuomian.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { type Called, callMost, whoPaid } from './september/calls.ts'
import { takeLeads, visitAtDesk, visitOffline, type WorkLead } from './september/field-work.ts'
import { octoberLedger } from './september/october-ledger.ts'
import { lookAt, makePapers } from './september/papers.ts'
import { gather, get, type People, post } from './september/people.ts'

/**
 * September 2015 in one district (R36–R44): the team is reported, forty employers are worked through, a third of the visits without
 * network; four get an order, two of them pay by the October ledger, two refuse and go by the slot of the 20th to the key list
 * and to labour inspection, whose result closes them. Beside them people who lapsed are called and messaged, and the October ledger says who pays again (R18).
 */
const district = 'tj-18'
let city: Running
let browser: Browser
let people: People
let leads: WorkLead[]
let called: Called
let step = 0
const shot = (page: Page, name: string) =>
  picture(page, `september/${String(++step).padStart(2, '0')}-${name}`)
const moveTo = (day: string) => post(people.city.page, '/campaigns/today', { day })
const open = async (page: Page, path: string, name: string) => {
  await page.goto(path)
  await settled(page)
  await shot(page, name)
}
const ordered = () => leads.slice(0, 4)
const paying = () => leads.slice(0, 2)
const refusing = () => leads.slice(2, 4)

beforeAll(async () => {
  city = await serve(['--scale', '0.01', '--noise', '0', '--today', '2015-08-31'])
  browser = await launchBrowser()
  people = await gather(browser, city.origin, district)
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await city?.stop()
})

test('three of four interrupted payers are called, and all of them get a message', async () => {
  called = await callMost(people)
  await open(people.city.page, '/people?part=messages', 'messages')
  const { total } = await get(people.officer.page, '/people/figures')
  expect([total.contacted, total.resumed]).toEqual([called.called.size + called.before, 0])
})

test('the district reports its team in time', async () => {
  await moveTo('2015-09-01')
  const { page } = people.officer
  await page.goto('/organisation')
  await page.getByRole('button', { name: '添加成员' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('钱区长')
  await dialog.getByRole('combobox').first().click()
  await page.getByTitle('组长', { exact: true }).click()
  await dialog.getByRole('button', { name: /^保\s?存$/ }).click()
  await dialog.waitFor({ state: 'detached' })
  for (const [role, side, name] of [
    ['deputy', 'bureau', '孙局长'],
    ['deputy', 'sub-centre', '李主任'],
    ['member', 'bureau', '孙一'],
    ['member', 'sub-centre', '李二'],
  ]) {
    await post(page, '/organisation/members', { role, side, name })
  }
  await page.reload()
  await page.getByRole('button', { name: '上报名单' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '上报名单' }).click()
  await page.getByText('已上报 5 人').waitFor()
  await shot(page, 'team')
  const { teams } = await get(people.city.page, '/organisation')
  expect(teams.filter(({ standing }: { standing: string }) => standing === 'on-time')).toHaveLength(1)
})

test('forty employers are given to an officer and reckoned back from 30 September', async () => {
  leads = await takeLeads(people, 40)
  expect(leads).toHaveLength(40)
  await open(people.officer.page, '/work', 'work')
  await open(people.officer.page, '/schedule', 'schedule')
  const { deadline, daysLeft } = await get(people.officer.page, '/schedule')
  expect([deadline, daysLeft]).toEqual(['2015-09-30', 20])
})

test('they are visited, a third of them without network, and four get an order to correct', async () => {
  const { page } = people.officer
  await moveTo('2015-09-07')
  for (const lead of paying()) await visitAtDesk(page, lead, '2015-09-07', 'U02')
  for (const lead of refusing()) await visitAtDesk(page, lead, '2015-09-07', 'U05')
  for (const lead of leads.slice(4, 27)) await visitAtDesk(page, lead, '2015-09-07', 'U02')
  await visitOffline(browser, city.origin, district, leads.slice(27), shot)
  const { rows } = await get(page, '/leads?state=inspected&limit=200&officer=me')
  const inspected = new Set(rows.map(({ id }: { id: number }) => id))
  expect(leads.filter(({ id }) => inspected.has(id))).toHaveLength(40)

  for (const { id } of ordered()) await post(page, '/leads/orders', { selection: { ids: [id] } })
  await open(page, '/orders', 'orders-drafted')
  const orders = (await get(people.colleague.page, '/orders')).rows
  expect(orders).toHaveLength(4)
  for (const { id } of orders) {
    await post(people.colleague.page, `/orders/${id}/approve`)
    await post(page, `/orders/${id}/serve`, { servedOn: '2015-09-07', way: 'direct', servedTo: '王经理' })
  }
  const running = (await get(page, '/orders')).rows
  // Ten working days from 7 September: the 21st.
  expect(running.map(({ state, dueOn }: { state: string; dueOn: string }) => `${state} ${dueOn}`)).toEqual(
    Array(4).fill('running 2015-09-21'),
  )
})

test('two refuse on three days and are reported for the slot of the 20th', async () => {
  const { page } = people.officer
  for (const day of ['2015-09-09', '2015-09-11']) {
    await moveTo(day)
    for (const { id } of refusing()) {
      await post(page, `/leads/${id}/contacts`, {
        ...{ happenedOn: day, channel: 'phone', reached: true, intention: 'refusing', officers: ['孙一'] },
      })
    }
  }
  await moveTo('2015-09-21')
  await page.goto('/refusals?slot=2015-09-20')
  await page.getByRole('button', { name: '列入上报' }).click()
  await page.getByText(/^列入 2 户/).waitFor()
  const { rows } = await get(page, '/refusals?slot=2015-09-20')
  await post(page, '/refusals/describe', {
    ids: rows.map(({ id }: { id: number }) => id),
    reasonCode: '04',
    note: '称均为劳务合作',
  })
  await page.reload()
  await page.getByRole('button', { name: /^上\s?报$/ }).click()
  await shot(page, 'submit-asked')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^上\s?报$/ })
    .click()
  await page.getByText('已上报 2 户。').waitFor()
  await shot(page, 'submitted')
  const { slots } = await get(page, '/refusals/slots')
  const slot = slots.find((one: { slot: string }) => one.slot === '2015-09-20')
  expect([slot.dueOn, slot.reports[0].standing]).toEqual(['2015-09-21', 'on-time'])
})

test('the office accepts and hands over to both receivers; inspection signs, opens a case, answers; the leads close', async () => {
  await moveTo('2015-09-22')
  const office = people.city.page
  await open(office, '/refusals?slot=2015-09-20', 'refusals-of-the-city')
  await post(office, '/refusals/decide', { decision: 'accepted', refusals: { slot: '2015-09-20' } })
  // The rule may give a case to audit; the office may say otherwise, with its reason.
  const waiting = await get(office, '/key-list/waiting')
  for (const { refusalId, receiver } of waiting.rows) {
    if (receiver === 'inspection') continue
    await post(office, '/key-list/leader', { refusalId, receiver: 'inspection', reason: '单位拒绝接受稽核' })
  }
  await office.goto('/key-list')
  await office.getByRole('button', { name: /^移\s?送$/ }).click()
  await shot(office, 'hand-over-asked')
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /^移\s?送$/ })
    .click()
  await office.getByText(/^已移送 2 户/).waitFor()

  const inspection = people.inspection.page
  await inspection.goto('/key-list')
  await settled(inspection)
  await shot(inspection, 'inspection-list')
  const { rows } = await get(inspection, '/key-list')
  expect(rows).toHaveLength(2)
  const [first] = rows
  await inspection.goto(`/key-list?number=${first.number}`)
  await inspection.getByRole('button', { name: /^签\s?收$/ }).click()
  await inspection.getByLabel('签收人').fill('周科长')
  await inspection
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: /^签\s?收$/ })
    .click()
  await inspection.getByRole('button', { name: /^立\s?案$/ }).waitFor()
  await shot(inspection, 'signed-for')
  await post(inspection, `/key-list/${rows[1].number}/receive`, { receivedBy: '周科长' })
  for (const [place, { number }] of rows.entries()) {
    await post(inspection, `/key-list/${number}/case`, { caseNumber: `武人社监立〔2015〕${place + 1}号` })
  }
  await moveTo('2015-10-12')
  for (const { number } of rows) {
    await post(inspection, `/key-list/${number}/answer`, { result: 'I02', note: '已作出行政处理决定' })
  }
  const stages = await Promise.all(
    refusing().map(async ({ id }) => (await get(people.officer.page, `/leads/${id}`)).stage),
  )
  expect(stages).toEqual(['settled', 'settled'])
})

test('every paper is opened and looked at as a picture', async () => {
  const [lead] = refusing()
  const made = [
    ...(await makePapers(browser, people.officer.page, lead?.id ?? 0, 'september/papers')),
    ...(await makePapers(browser, people.city.page, lead?.id ?? 0, 'september/papers-of-the-city')),
    ...(await makePapers(browser, people.audit.page, lead?.id ?? 0, 'september/papers-of-audit')),
  ]
  const { reports } = (await get(people.officer.page, '/refusals/slots')).slots.find(
    (one: { slot: string }) => one.slot === '2015-09-20',
  )
  const report = await post(people.officer.page, '/documents', {
    kind: 'refusal-submission',
    subjectId: reports[0].reportId,
  })
  await lookAt(browser, people.officer.page, report.id, 'september/papers/refusal-submission')
  expect([...new Set([...made, 'refusal-submission'])].toSorted()).toEqual([
    'audit-notice',
    'audit-opinion',
    'enrolment-demand',
    'handover',
    'order',
    'refusal-submission',
    'visit-record',
  ])
})

test('the October ledger proves two corrected, inspection’s result closes two', async () => {
  await moveTo('2015-11-05')
  const ledger = octoberLedger(
    city.dataDir,
    'tianjin-2015',
    paying().map(({ name }) => name),
  )
  await kuomian(['import', 'ledger-persons', ledger, '--as-of', '2015-10', '--data', city.dataDir])
  await kuomian(['match', '--data', city.dataDir])
  const { page } = people.officer
  const { rows } = await get(page, '/orders?state=corrected')
  expect(rows.map(({ leadId }: { leadId: number }) => leadId).toSorted()).toEqual(
    paying()
      .map(({ id }) => id)
      .toSorted(),
  )
  await open(page, `/leads/${paying()[0]?.id}`, 'paid')
  for (const { id } of paying()) {
    const { events } = await get(page, `/leads/${id}/timeline`)
    expect(events.map(({ kind }: { kind: string }) => kind)).toContain('first-payment')
  }
  await open(people.city.page, '/proof?by=district', 'proof')

  const { successes, others } = await whoPaid(people)
  // A payment after a call is a success; after a message to many it is a payment, and nobody's success.
  expect(successes.length).toBeGreaterThan(0)
  expect(successes.filter((id) => called.messaged.has(id))).toEqual([])
  expect(others.filter((id) => called.called.has(id))).toEqual([])
  await open(people.city.page, '/people?part=progress', 'people-progress')

  for (const { id } of refusing()) {
    await post(people.city.page, `/leads/${id}/close`, { end: 'result', reason: '监察已处理完毕' })
    expect((await get(page, `/leads/${id}`)).stage).toBe('archived')
  }
  await open(page, `/leads/${refusing()[0]?.id}`, 'closed')
  expect([people.officer, people.city, people.inspection].flatMap(({ faults }) => faults)).toEqual([])
})
