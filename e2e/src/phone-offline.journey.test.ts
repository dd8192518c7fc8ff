import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { guestList } from './guests.ts'
import { faultsOfAccess } from './page-checks.ts'
import {
  type Break,
  backOnline,
  breakRequest,
  contacts,
  contactsOnServer,
  keptOffline,
  nudgeUntil,
  type Officer,
  officerWithDay,
  outboxBar,
  photograph,
  signInOnPhone,
  visitByForm,
} from './phone.ts'
import { picture } from './screenshots.ts'
import { phone as phoneSight, signIn, type Visitor, visit } from './visitor.ts'

/** The officers of one district that no other test works in. */
const city = inject('cities').first
const login = 'tj-18'
/** What this run writes bears its mark, so that a test looks at its own records only. */
const run = randomUUID().slice(0, 8)

let browser: Browser
const guests = guestList()
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function officer(): Promise<Officer> {
  const made = await officerWithDay(browser, city.origin, login)
  guests.push(made)
  return made
}

/** Records a visit at which nobody was met (it counts nowhere), with a photograph and a signature. */
async function recordVisit({ page, leads }: Officer, note: string): Promise<number> {
  const [lead = 0] = leads
  await visitByForm(page, lead, { note, pictures: [await photograph(page)], signed: true })
  return lead
}

const timeline = z.object({
  visits: z.array(
    z.object({ note: z.string(), evidence: z.array(z.object({ kind: z.string(), state: z.string() })) }),
  ),
})
async function visitsOnServer({ page }: Visitor, lead: number, note: string) {
  const answer = await page.request.get(`/api/leads/${lead}/timeline`)
  return timeline.parse(await answer.json()).visits.filter((one) => one.note === note)
}

test('without network the page opens, a visit with photograph and signature is recorded, survives the page, and is sent once', async () => {
  const wang = await officer()
  const { page, context } = wang
  await keptOffline(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('今天先去哪里').waitFor()
  const lead = await recordVisit(wang, `离线排查${run}`)
  await outboxBar(page).getByText('待发 1').waitFor()
  // The phone kills the page; another one opens, still without network.
  await page.close()
  const again = await context.newPage()
  await again.goto('/phone#/outbox')
  await again.getByText('照片和签字还有 2 个未传').waitFor()
  await context.setOffline(false)
  await backOnline(again)
  await outboxBar(again).getByText('全部已发').waitFor()
  const visits = await visitsOnServer({ ...wang, page: again }, lead, `离线排查${run}`)
  expect(visits).toHaveLength(1)
  expect(visits[0]?.evidence.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'photo stored',
    'signature stored',
  ])
})

test('cut before, in the midst of and after each kind of request: the visit is there once, its photograph whole', async () => {
  const wang = await officer()
  const { page, context } = wang
  await context.setOffline(true)
  const lead = await recordVisit(wang, `断线排查${run}`)
  const breaks: Record<string, Break[]> = {}
  const seen: string[] = []
  await context.route(/\/api\/(evidence|leads\/\d+\/visits)/, async (route) => {
    const { pathname } = new URL(route.request().url())
    const kind = pathname.replace(/[0-9a-f-]{36}/, 'id').replace(/\d+/g, 'n')
    breaks[kind] ??= ['before', 'midst', 'after']
    const where = breaks[kind].shift()
    if (where === undefined) return route.continue()
    seen.push(`${kind} ${where}`)
    return breakRequest(route, where)
  })
  await context.setOffline(false)
  await nudgeUntil(page, outboxBar(page).getByText('全部已发'))
  expect(new Set(seen.map((one) => one.replace(/ .*/, '')))).toEqual(
    new Set(['/api/evidence', '/api/evidence/id/chunks/n', '/api/evidence/id/finish', '/api/leads/n/visits']),
  )
  expect(seen).toHaveLength(12)
  const visits = await visitsOnServer(wang, lead, `断线排查${run}`)
  expect(visits).toHaveLength(1)
  expect(visits[0]?.evidence.map(({ state }) => state)).toEqual(['stored', 'stored'])
})

test('the page is killed while the server has the act and the answer is on its way: the same act, once', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  const arrived = Promise.withResolvers<void>()
  await context.route(/\/contacts$/, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    arrived.resolve()
    // No answer ever comes to this page.
  })
  await contacts(page, [`被关闭${run}`], leads)
  await arrived.promise
  await page.close()
  await context.unroute(/\/contacts$/)
  const again = await context.newPage()
  await again.goto('/phone')
  await outboxBar(again).getByText('全部已发').waitFor()
  expect(await contactsOnServer({ ...wang, page: again }, leads, `被关闭${run}`)).toEqual([`被关闭${run}`])
})

test('300 acts queued at once are all sent, each once, those of one lead in their order', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  await context.setOffline(true)
  const marks = Array.from({ length: 300 }, (_, place) => `批量${run}${String(place).padStart(3, '0')}`)
  await contacts(page, marks, leads)
  await outboxBar(page).getByText('待发 300').waitFor()
  await context.setOffline(false)
  await backOnline(page)
  await outboxBar(page).getByText('全部已发').waitFor({ timeout: 60_000 })
  const onServer = await contactsOnServer(wang, leads, `批量${run}`)
  expect(onServer.toSorted()).toEqual(marks)
  for (const [place, lead] of leads.entries()) {
    const newestFirst = await contactsOnServer(wang, [lead], `批量${run}`)
    expect(newestFirst.toReversed()).toEqual(marks.filter((_, number) => number % leads.length === place))
  }
})

test('when the session has ended acts stay, and go on after signing in', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  await context.clearCookies()
  await contacts(page, [`会话甲${run}`, `会话乙${run}`], leads)
  await page.goto('/phone#/outbox')
  await page.getByText('登录已过期。2 件记录安全保存在本机').waitFor()
  await page.getByRole('link', { name: '重新登录' }).click()
  await signInOnPhone(page, login)
  await outboxBar(page).getByText('全部已发').waitFor()
  expect(await contactsOnServer(wang, leads, `会话甲${run}`)).toHaveLength(1)
  expect(await contactsOnServer(wang, leads, `会话乙${run}`)).toHaveLength(1)
})

test('signing out asks with the number of unsent acts, wipes the leads, keeps the acts for their user alone', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  await context.setOffline(true)
  await contacts(page, [`退出前${run}`], leads)
  await page.goto('/phone#/phone')
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByText('还有 1 件记录没有发送').waitFor()
  await context.route(/\/contacts$/, (route) => route.abort())
  await context.setOffline(false)
  await page.getByRole('button', { name: '仍要退出' }).click()
  await page.getByText('本机还有其他人 1 件未发送的记录').waitFor()
  const kept = `new Promise((done) => { const open = indexedDB.open('kuomian-phone'); open.onsuccess = () => {
    const all = open.result.transaction(['leads', 'persons', 'acts', 'facts'])
    const counts = {}
    for (const name of ['leads', 'persons', 'acts']) all.objectStore(name).count().onsuccess = (event) => { counts[name] = event.target.result }
    all.objectStore('facts').get('who').onsuccess = (event) => { counts.key = event.target.result.value !== null }
    all.oncomplete = () => done(counts) } })`
  expect(await page.evaluate(kept)).toEqual({ leads: 0, persons: 0, acts: 1, key: false })
  await signInOnPhone(page, `${login}-2`)
  await page.getByText('本机还没有清单').waitFor()
  expect(await outboxBar(page).textContent()).toContain('没有待发的记录')
  await page.goto('/phone#/phone')
  await page.getByRole('button', { name: '退出登录' }).click()
  await context.unroute(/\/contacts$/)
  await signInOnPhone(page, login)
  await outboxBar(page).getByText('全部已发').waitFor()
  expect(await contactsOnServer(wang, leads, `退出前${run}`)).toEqual([`退出前${run}`])
})

test('two officers correct one field: she sees both values and chooses', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  const [lead = 0] = leads
  await context.setOffline(true)
  await page.goto(`/phone#/leads/${lead}/correct`)
  const before = await page.getByLabel('电话').inputValue()
  const [mine, theirs] = before.endsWith('0')
    ? ['13800138001', '13900139001']
    : ['13800138000', '13900139000']
  await page.getByLabel('电话').fill(mine ?? '')
  await page.getByRole('button', { name: '保存更正' }).click()
  // Meanwhile, at her desk, a colleague corrects the same.
  const colleague = await visit(browser, city.origin, phoneSight)
  guests.push(colleague)
  const { request } = colleague.page
  await signIn(colleague, `${login}-2`)
  const change = { field: 'phone', former: before === '' ? null : before, value: theirs }
  const corrected = await request.post(`/api/leads/${lead}/corrections`, { data: { changes: [change] } })
  expect(corrected.ok()).toBe(true)
  await context.setOffline(false)
  await backOnline(page)
  await outboxBar(page).getByText('需选择 1').waitFor()
  await outboxBar(page).click()
  await page.locator('a.lead').first().click()
  await page.getByText(theirs ?? '').waitFor()
  await page.getByText(mine ?? '').click()
  await page.getByRole('button', { name: '按选择保存' }).click()
  await outboxBar(page).getByText('全部已发').waitFor()
  const after = z.object({ phone: z.string().nullable() })
  expect(after.parse(await (await request.get(`/api/leads/${lead}`)).json()).phone).toBe(mine)
})

test('what the server refuses stays with its reason, and can be changed and sent', async () => {
  const wang = await officer()
  const { page, leads } = wang
  const [lead = 0] = leads
  await page.goto(`/phone#/leads/${lead}/contact`)
  await page.getByLabel('没联系上').check()
  await page.getByLabel('日期', { exact: true }).fill('2999-01-01')
  await page.getByLabel('备注').fill(`改日期${run}`)
  await page.getByRole('button', { name: '保存联系记录' }).click()
  await outboxBar(page).getByText('未接受 1').waitFor()
  await page.getByText('日期 2999-01-01 晚于业务日期').waitFor()
  await outboxBar(page).click()
  await page.locator('a.lead').first().click()
  await page.getByRole('link', { name: '修改后发送' }).click()
  await page.getByRole('heading', { name: '记录联系' }).waitFor()
  const today = (await page.getByText('业务日期 ').last().textContent())?.replace(/[^\d-]/g, '') ?? ''
  await page.getByLabel('日期', { exact: true }).fill(today)
  await page.getByRole('button', { name: '保存联系记录' }).click()
  await outboxBar(page).getByText('全部已发').waitFor()
  expect(await contactsOnServer(wang, leads, `改日期${run}`)).toEqual([`改日期${run}`])
})

test('a clock that went back is said, and the day stays the one that the server told', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  await keptOffline(page)
  await context.setOffline(true)
  await context.addInitScript('{ const now = Date.now; Date.now = () => now() - 3 * 24 * 3600_000 }')
  await page.reload()
  await page.getByText('手机时间倒退了').waitFor()
  await page.goto(`/phone#/leads/${leads[0]}/contact`)
  const today = (await page.getByText('业务日期 ').last().textContent())?.replace(/[^\d-]/g, '')
  expect(await page.getByLabel('日期', { exact: true }).inputValue()).toBe(today)
})

test('a day without any network: the leads are gone, the unsent act stays and is sent after signing in', async () => {
  const wang = await officer()
  const { page, context, leads } = wang
  await keptOffline(page)
  await context.setOffline(true)
  await contacts(page, [`隔天${run}`], leads)
  await context.addInitScript('{ const now = Date.now; Date.now = () => now() + 25 * 3600_000 }')
  await page.reload()
  await page.getByText('本机还有其他人 1 件未发送的记录').waitFor()
  await context.setOffline(false)
  await signInOnPhone(page, login)
  await outboxBar(page).getByText('全部已发').waitFor()
  expect(await contactsOnServer(wang, leads, `隔天${run}`)).toEqual([`隔天${run}`])
  await page.goto('/phone#/')
  await page.getByText('本机还没有清单').waitFor()
})

test('with the storage full the leads give way, and what still has no room lives in memory until it is sent', async () => {
  const wang = await officerWithDay(browser, city.origin, login, 900_000)
  guests.push(wang)
  const { page, context } = wang
  await context.setOffline(true)
  const lead = await recordVisit(wang, `空间满${run}`)
  await page.goto('/phone#/outbox')
  await page.getByText('手机空间不足：1 件记录只在内存中').waitFor()
  await page.getByText('为保存记录已删去下载的清单').waitFor()
  await context.setOffline(false)
  await backOnline(page)
  await outboxBar(page).getByText('全部已发').waitFor()
  const [sent, ...more] = await visitsOnServer(wang, lead, `空间满${run}`)
  expect([sent?.evidence.map(({ state }) => state), more]).toEqual([['stored', 'stored'], []])
})

test('one page at a time works with what the phone keeps', async () => {
  const wang = await officer()
  const { page, context } = wang
  const second = await context.newPage()
  await second.goto('/phone')
  await second.getByText('已在另一个页面打开').waitFor()
  await second.getByRole('button', { name: '在这里继续' }).click()
  await second.getByText('今天先去哪里').waitFor()
  await page.getByText('已在另一个页面打开').waitFor()
})

test('at an address that is not secure it works with the network and says why it cannot do more', async () => {
  const insecure = city.origin.replace('127.0.0.1', 'insecure.test')
  const wang = await officerWithDay(browser, insecure, login)
  guests.push(wang)
  const { page, leads } = wang
  await page.getByText('此地址不是安全连接（HTTPS），浏览器不允许安装').waitFor()
  await contacts(page, [`不安全${run}`], leads)
  await outboxBar(page).getByText('全部已发').waitFor()
  const desk = await visit(browser, city.origin)
  guests.push(desk)
  await signIn(desk, login)
  expect(await contactsOnServer(desk, leads, `不安全${run}`)).toEqual([`不安全${run}`])
})

test.each([phoneSight, { width: 360, height: 640 }])(
  'every page of the phone fits $width × $height, and nobody is kept out (axe)',
  async (sight) => {
    const wang = await officer()
    const { page, context, leads, faults } = wang
    const [lead = 0] = leads
    await page.setViewportSize(sight)
    await context.setOffline(true)
    await contacts(page, [`看一看${run}`], leads)
    const forms = ['', '/visit', '/contact', '/correct'].map((form) => `leads/${lead}${form}`)
    for (const place of ['', 'outbox', 'phone', ...forms]) {
      await page.goto(`/phone#/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect([place, await faultsOfAccess(page)]).toEqual([place, []])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sight.width)
    }
    await page.getByRole('link', { name: '发件箱' }).click()
    await page.locator('a.lead').first().click()
    await picture(page, `phone/act-${sight.width}`)
    expect(await faultsOfAccess(page)).toEqual([])
    expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    await context.setOffline(false)
    await backOnline(page)
    await outboxBar(page).getByText('全部已发').waitFor()
  },
)

test('the first load is light: less than 300 kB, half of what a line of 1.6 Mbit/s carries in 3 seconds', async () => {
  const guest = await visit(browser, city.origin, phoneSight)
  guests.push(guest)
  const devtools = await guest.context.newCDPSession(guest.page)
  let bytes = 0
  await devtools.send('Network.enable')
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await guest.page.goto('/phone')
  await guest.page.getByLabel('用户名').waitFor()
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThan(300_000)
  expect(guest.faults).toEqual([])
})
