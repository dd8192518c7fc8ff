import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { desk, phone, signIn, signInByForm, type Visitor, visit } from './visitor.ts'

const { origin } = inject('cities').first
let browser: Browser
const visitors: Visitor[] = []

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function newcomer(sight = desk): Promise<Visitor> {
  const visitor = await visit(browser, origin, sight)
  visitors.push(visitor)
  return visitor
}

test('who follows a link without a session signs in and comes to where the link leads', async () => {
  const visitor = await newcomer()
  const { page, faults } = visitor
  await page.goto('/annexes/annex-4?asOf=2015-07-31')
  await page.waitForURL('**/sign-in**')
  await signInByForm(visitor, 'tj-city')
  await page.waitForURL('**/annexes/annex-4?asOf=2015-07-31')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(faults).toEqual([])
})

test('an address after sign-in never leads to another site', async () => {
  const visitor = await newcomer()
  await visitor.page.goto('/sign-in?next=https://example.org/')
  await signInByForm(visitor, 'tj-city')
  await visitor.page.getByRole('navigation').waitFor()
  expect(new URL(visitor.page.url()).origin).toBe(origin)
})

test('a wrong password is said under its field, and the fifth locks the account, also for the right one', async () => {
  const visitor = await newcomer(phone)
  const { page } = visitor
  await page.goto('/sign-in')
  for (let attempt = 1; attempt <= 4; attempt++) {
    const answered = page.waitForResponse('**/api/sign-in')
    await signInByForm(visitor, 'tj-21', `wrong-${attempt}`)
    await answered
    await page.getByText('用户名或密码不正确。').waitFor()
  }
  await page.locator('input[type=password]:focus').waitFor()
  await signInByForm(visitor, 'tj-21', 'wrong-5')
  await page.getByText('账户已锁定').waitFor()
  await signInByForm(visitor, 'tj-21')
  await page.getByText('账户已锁定').waitFor()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

test('an unknown login gets the same sentence as a wrong password', async () => {
  const visitor = await newcomer()
  await visitor.page.goto('/sign-in')
  await signInByForm(visitor, 'nobody-here', 'whatever')
  await visitor.page.getByText('用户名或密码不正确。').waitFor()
})

test('signing out ends the session on the server, not only on the page', async () => {
  const visitor = await newcomer()
  const { page } = visitor
  await signIn(visitor, 'tj-leader')
  await page.goto('/help')
  const cookies = await visitor.context.cookies()
  await page.getByRole('button', { name: '市局领导 的菜单' }).click()
  await page.getByText('退出登录').click()
  await page.waitForURL('**/sign-in**')
  await visitor.context.addCookies(cookies)
  expect((await page.request.get('/api/session')).status()).toBe(401)
})

test('a district cannot open a lead of another district, by its address or by the API', async () => {
  const city = await newcomer()
  await signIn(city, 'tj-city')
  const session = await (await city.page.request.get('/api/session')).json()
  const [first, second] = session.campaign.districts
  const foreign = await (await city.page.request.get(`/api/leads?district=${second.id}&limit=1`)).json()
  const [lead] = foreign.rows
  expect(lead.districtId).toBe(second.id)

  const district = await newcomer()
  await signIn(district, first.code.toLowerCase())
  expect((await district.page.request.get(`/api/leads/${lead.id}`)).status()).toBe(404)
  await district.page.goto(`/leads/${lead.id}`)
  await district.page.getByRole('alert').waitFor()
  expect(await district.page.getByText(lead.name).count()).toBe(0)
})

test('a district does not see the work of the city office', async () => {
  const district = await newcomer()
  await signIn(district, 'tj-02')
  await district.page.goto('/imports')
  await district.page.getByRole('heading', { name: '您的角色不看这一页' }).waitFor()
  const empty = { mimeType: 'text/csv', name: 'roster.csv', buffer: Buffer.from('') }
  const tried = await district.page.request.post('/api/imports/files?kind=sme', {
    multipart: { file: empty },
  })
  expect(tried.status()).toBe(403)
})
