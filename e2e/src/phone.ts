import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page, Route } from 'playwright-core'
import { z } from 'zod'
import { password } from './setup.ts'
import { phone as phoneSight, type Visitor, visit } from './visitor.ts'

const inPage = (name: string) => readFileSync(join(import.meta.dirname, 'in-page', `${name}.js`), 'utf8')
const recordContacts = inPage('record-contacts')
const makePhotograph = inPage('make-photograph')

/** An officer with a phone of her own, signed in, with the day taken along. */
export type Officer = Visitor & { leads: number[] }

/**
 * Signs in on the phone's own page and takes the day along.
 * @param room how many bytes the browser lets the page keep; as usual when absent
 */
export async function officerWithDay(
  browser: Browser,
  origin: string,
  login: string,
  room?: number,
): Promise<Officer> {
  const visitor = await visit(browser, origin, phoneSight)
  const { page, context } = visitor
  if (room !== undefined) {
    // Before the first page: the browser remembers for a while how much room there was.
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room })
  }
  await page.goto('/phone')
  await signInOnPhone(page, login)
  await page.getByRole('button', { name: '下载今天的清单' }).click()
  await page.locator('a.lead').first().waitFor()
  const hrefs = await page
    .locator('a.lead')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return { ...visitor, leads: hrefs.map((href) => Number(href.split('/').at(-1))) }
}

export async function signInOnPhone(page: Page, login: string): Promise<void> {
  await page.getByLabel('用户名').fill(login)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

/** Waits until the page's own files are kept, so that it opens without network. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready')
  await page.waitForFunction('navigator.serviceWorker.controller !== null')
}

/** The bar at the foot, where every act's state is counted. */
export const outboxBar = (page: Page): Locator => page.getByRole('link', { name: '发件箱' })

/** Records contacts by the form of the page, each with its mark as the note. */
export async function contacts(
  page: Page,
  marks: readonly string[],
  leads: readonly number[],
): Promise<void> {
  await page.evaluate(`${recordContacts}\nrecordContacts(${JSON.stringify(marks)}, ${JSON.stringify(leads)})`)
}

/** A photograph as a phone takes it, of nothing. */
export async function photograph(page: Page): Promise<Buffer> {
  return Buffer.from(z.string().parse(await page.evaluate(makePhotograph)), 'base64')
}

/** Records a visit at which nobody was met, by the form, with photographs and a signature. */
export async function visitByForm(
  page: Page,
  lead: number,
  { note, pictures, signed }: { note: string; pictures: readonly Buffer[]; signed: boolean },
): Promise<void> {
  const next = page.getByRole('button', { name: '下一步' })
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U15').click()
  // How many questions there are follows from the lead's class; the last but one asks for photographs.
  const [, steps = ''] = /共 (\d+) 步/.exec((await page.getByText(/第 1 步/).textContent()) ?? '') ?? []
  for (let step = 2; step < Number(steps); step++) await next.click()
  for (const [place, buffer] of pictures.entries()) {
    await page.getByLabel('拍照').setInputFiles({ name: `门头${place}.jpg`, mimeType: 'image/jpeg', buffer })
    await page.getByRole('img', { name: `照片 ${place + 1}` }).waitFor()
  }
  if (signed) await signByHand(page)
  await next.click()
  await page.getByLabel('其他人员').fill('李敏')
  await page.getByLabel('备注').fill(note)
  await page.getByRole('button', { name: '保存排查记录' }).click()
  await page.getByText('本机记录').waitFor()
}

/** The employer signs on the screen. */
export async function signByHand(page: Page): Promise<void> {
  await page.getByRole('button', { name: '请对方签字' }).click()
  const frame = await page.getByLabel('请在框内签名').boundingBox()
  if (frame === null) throw new Error('there is nowhere to sign')
  await page.mouse.move(frame.x + 20, frame.y + 30)
  await page.mouse.down()
  await page.mouse.move(frame.x + 200, frame.y + 90, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: '签好了' }).click()
  await page.getByLabel('签字人姓名').fill('王会计')
}

const told = z.object({ contacts: z.array(z.object({ note: z.string() })) })

/** The marks of contacts as the server has them, in the order it got them. */
export async function contactsOnServer(
  { page }: Visitor,
  leads: readonly number[],
  prefix: string,
): Promise<string[]> {
  const answers = await Promise.all(leads.map((lead) => page.request.get(`/api/leads/${lead}/contacts`)))
  const found = await Promise.all(answers.map(async (answer) => told.parse(await answer.json())))
  return found.flatMap(({ contacts }) =>
    contacts.map(({ note }) => note).filter((note) => note.startsWith(prefix)),
  )
}

/** The officer comes back into the network: what waits is sent at once. */
export const backOnline = (page: Page): Promise<unknown> =>
  page.evaluate('dispatchEvent(new Event("online"))')

/** Nudges the page until a state of the outbox is reached; each nudge is a try. */
export async function nudgeUntil(page: Page, reached: Locator): Promise<void> {
  for (let nudge = 0; nudge < 200 && !(await reached.isVisible()); nudge++) {
    await backOnline(page)
    await page.waitForTimeout(100)
  }
  await reached.waitFor()
}

/** Where a request breaks: before it arrives, in its midst, or after the server has done it and before its answer comes. */
export type Break = 'before' | 'midst' | 'after'

/** Lets a request break. What is cut in its midst reaches the server as half of its body. */
export async function breakRequest(route: Route, where: Break): Promise<void> {
  const body = route.request().postDataBuffer()
  if (where === 'after') await route.fetch()
  if (where === 'midst' && body !== null) {
    await route.fetch({ postData: body.subarray(0, Math.floor(body.length / 2)) })
  }
  await route.abort('connectionreset')
}
