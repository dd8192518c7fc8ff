import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { guestList } from './guests.ts'
import { faultsOfAccess } from './page-checks.ts'
import {
  backOnline,
  keptOffline,
  type Officer,
  officerWithDay,
  outboxBar,
  photograph,
  signByHand,
} from './phone.ts'
import { bitmap, withCameraFacts } from './pictures.ts'
import { picture } from './screenshots.ts'
import { type Language, signIn, visit } from './visitor.ts'

/** The invented city: its contribution settings are known, so that a shortfall has a price. */
const { origin } = inject('cities').second
let browser: Browser
const guests = guestList()
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const answered = z.object({ rows: z.array(z.object({ id: z.number() })) })
async function ask(page: Page, path: string): Promise<number[]> {
  return answered.parse(await (await page.request.get(`/api${path}`)).json()).rows.map(({ id }) => id)
}

/** Leads that nobody has inspected; what an earlier test closed is none of them. */
const uninspected = 'class=K2&state=accepted'

/** An officer on her phone, without network, before the largest lead of a filter; the largest were given to her. */
async function officerAt(login: string, filter: string, given = 1): Promise<Officer & { lead: number }> {
  const desk = await visit(browser, origin)
  await signIn(desk, login)
  const ids = await ask(desk.page, `/leads?${filter}&order=persons&limit=${given}`)
  const [lead = 0] = ids
  const { user } = z
    .object({ user: z.object({ id: z.coerce.number() }) })
    .parse(await (await desk.page.request.get('/api/session')).json())
  const data = { selection: { ids }, officerId: user.id }
  await desk.page.request.post('/api/assignments', { data })
  await desk.context.close()
  const officer = await officerWithDay(browser, origin, login)
  guests.push(officer)
  await keptOffline(officer.page)
  await officer.context.setOffline(true)
  return { ...officer, lead }
}

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

/** The phone kills the page; another one opens where the officer goes on, still without network. */
async function killed(page: Page, lead: number): Promise<Page> {
  // Sealing and writing down what was typed last is a matter of milliseconds.
  await page.waitForTimeout(500)
  const context = page.context()
  await page.close()
  const again = await context.newPage()
  await again.goto(`/phone#/leads/${lead}`)
  await again.getByRole('link', { name: '继续填写排查记录' }).click()
  return again
}

/** Saves without network, and sends when there is one; then the desk shows what the phone recorded. */
async function sentToDesk(officer: Officer, page: Page, login: string, lead: number): Promise<Page> {
  await page.getByRole('button', { name: '保存排查记录' }).click()
  await outboxBar(page).getByText('待发 1').waitFor()
  await officer.context.setOffline(false)
  await backOnline(page)
  await outboxBar(page).getByText('全部已发').waitFor()
  const desk = await visit(browser, origin)
  guests.push(desk)
  await signIn(desk, login)
  await desk.page.goto(`/leads/${lead}`)
  return desk.page
}

test('a K2 visit without network: each person on a card with the price of his shortfall, the page killed in the midst, shown at the desk', async () => {
  const officer = await officerAt('yz-3-2', uninspected)
  const { lead } = officer
  let { page } = officer
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U04').click()
  await next(page)
  await heading(page, '名单上的人情况如何')
  await page.getByRole('button', { name: /^逐人登记/ }).click()
  await page.getByText('P07').click()
  await page.getByText('是', { exact: true }).click()
  await page.getByText('此人的结果与“在本单位工作”不一致').waitFor()
  await page.getByRole('button', { name: '改选' }).click()
  await page.getByText('P05').click()
  await page.getByLabel('发放方式').selectOption({ label: '现金' })
  await page.getByLabel('月工资（元）').fill('五千')
  await page.getByText('请填写金额').waitFor()
  await page.getByLabel('月工资（元）').fill('5,000')
  await page.getByLabel('申报基数（元）').fill('2800')
  await page.getByText('填写起始月份后计算少缴').waitFor()
  const lastDue = /\d{4}-\d\d/.exec((await page.getByText('少缴算到').textContent()) ?? '') ?? ['']
  await page.getByLabel('起始月份').fill(lastDue[0])
  await page.getByText('1 个月少缴 616.00 元').waitFor()
  expect(await faultsOfAccess(page)).toEqual([])

  page = await killed(page, lead)
  await page.getByText('1 个月少缴 616.00 元').waitFor()
  expect(await page.getByLabel('月工资（元）').inputValue()).toBe('5000')
  expect(await page.getByRole('radio', { name: '是' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: /^下一人/ }).click()
  await page.getByText('第 2 人').waitFor()
  await page.getByLabel('月工资（元）').fill('4000')
  await page.getByText('还需选择此人的结果').waitFor()
  await page.getByRole('button', { name: '返回', exact: true }).click()
  await page.getByText('请核对').waitFor()
  await next(page)
  await page.getByLabel('在岗').fill('30')
  await page.getByLabel('已参保', { exact: true }).fill('30')
  await page.getByText('工资发放').click()
  await page.getByLabel('查看月数').fill('12')
  await next(page)
  await page.getByLabel('拍照').setInputFiles({
    name: '工资册.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(page),
  })
  await page.getByRole('img', { name: '照片 1' }).waitFor()
  await signByHand(page)
  await next(page)
  await page.getByLabel('其他人员').fill('李敏')
  // What is still missing on another step leads there.
  await page.getByRole('button', { name: '已填工资但没有结果的人员' }).click()
  await page.getByRole('button', { name: /请核对/ }).click()
  await page.getByText('P08').click()
  await page.getByRole('button', { name: '返回', exact: true }).click()

  page = await killed(page, lead)
  await heading(page, '名单上的人情况如何')
  for (let step = 0; step < 3; step++) await next(page)
  const desk = await sentToDesk(officer, page, 'yz-3-2', lead)
  const record = desk.locator('.visit-record').first()
  await record.getByText('1 人少缴 616.00 元').waitFor()
  await record.getByRole('button', { name: '逐人情况' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByText('616.00').waitFor()
  await dialog.getByText('P08').waitFor()
})

test('a K3 visit without network: real dispatch, user units with heads of both sides, the page killed in the midst, shown at the desk', async () => {
  const officer = await officerAt('yz-2', 'class=K3')
  const { lead } = officer
  let { page } = officer
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U16').click()
  await next(page)
  await heading(page, '劳务派遣情况')
  await page.getByText('是', { exact: true }).click()
  await page.getByRole('button', { name: '加一家用工单位' }).click()
  await heading(page, '用工单位 1')
  await page.getByText('请填写用工单位名称').waitFor()
  await page.getByLabel('名称').fill('云泽精密制造有限公司')
  await page.getByLabel('代码').fill('91350100M000100Y44')
  await page.getByLabel('派遣方人数').fill('30')
  await page.getByText('代码不正确').waitFor()
  await page.getByLabel('代码').fill('91350100M000100Y43')
  await page.getByLabel('用工方人数').fill('28')
  await page.getByText('双方人数未核准').waitFor()
  expect(await faultsOfAccess(page)).toEqual([])

  page = await killed(page, lead)
  await heading(page, '用工单位 1')
  expect(await page.getByLabel('用工方人数').inputValue()).toBe('28')
  await page.getByLabel('用工方人数').fill('30')
  await page.getByText('双方人数一致').waitFor()
  await page.getByRole('button', { name: '完成，返回列表' }).click()
  await page.getByRole('button', { name: '加一家用工单位' }).click()
  await page.getByLabel('名称').fill('云泽港务')
  await page.getByRole('button', { name: '完成，返回列表' }).click()
  for (let step = 0; step < 4; step++) await next(page)
  await page.getByLabel('其他人员').fill('李敏')
  await page.getByRole('button', { name: '用工单位的名称、人数或代码' }).click()
  await page.getByRole('button', { name: /云泽港务/ }).click()
  await page.getByRole('button', { name: '移除用工单位 2' }).click()
  for (let step = 0; step < 4; step++) await next(page)
  const desk = await sentToDesk(officer, page, 'yz-2', lead)
  const record = desk.locator('.visit-record').first()
  await record.getByText('云泽精密制造有限公司').waitFor()
  await record.getByText('双方人数一致').waitFor()
})

const asked = z.object({
  events: z.array(z.object({ kind: z.string(), detail: z.record(z.string(), z.unknown()) })),
})
async function askedOf(page: Page, lead: number, kind: string) {
  const { events } = asked.parse(await (await page.request.get(`/api/leads/${lead}/timeline`)).json())
  return events.find((event) => event.kind === kind)?.detail
}

test('an employer that moved names its district, and a duplicate the other lead, both without network; the city is asked for them', async () => {
  const moved = await officerAt('yz-3-2', uninspected)
  const { page, lead } = moved
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U11').click()
  for (let step = 0; step < 4; step++) await next(page)
  await page.getByLabel('其他人员').fill('李敏')
  const save = page.getByRole('button', { name: '保存排查记录' })
  await page.getByText('迁往的区县，或迁出本市').waitFor()
  expect(await save.isDisabled()).toBe(true)
  // Her own district is none that it can have moved to.
  const offered = await page.getByLabel('迁往区县').locator('option').allTextContents()
  expect(offered).toHaveLength(4)
  await page.getByLabel('迁往区县').selectOption({ index: 1 })
  const desk = await sentToDesk(moved, page, 'yz-3-2', lead)
  expect(await askedOf(desk, lead, 'transfer-requested')).toBeDefined()

  const twice = await officerAt('yz-2', uninspected, 2)
  await twice.page.goto('/phone')
  const other = twice.page.locator(`a.lead:not([href$="/${twice.lead}"]) strong`).first()
  const name = (await other.textContent()) ?? ''
  await twice.page.goto(`/phone#/leads/${twice.lead}/visit`)
  await twice.page.getByText('U13').click()
  for (let step = 0; step < 4; step++) await next(twice.page)
  await twice.page.getByLabel('其他人员').fill('李敏')
  await twice.page.getByText('与哪条资源重复，或不在本机清单中').waitFor()
  await twice.page.getByRole('radio', { name: /不在本机清单中/ }).check()
  // The office cannot look up what nobody names.
  await twice.page.getByText('依据说明').waitFor()
  await twice.page.getByLabel('在本机清单中查找').fill(name)
  await twice.page.evaluate('scrollTo(0, 0)')
  expect(await faultsOfAccess(twice.page)).toEqual([])
  await twice.page.getByRole('radio', { name }).check()
  const again = await sentToDesk(twice, twice.page, 'yz-2', twice.lead)
  expect(await askedOf(again, twice.lead, 'duplicate-requested')).toMatchObject({
    duplicateOf: expect.any(Number),
  })
})

const evidence = z.object({
  visits: z.array(
    z.object({
      note: z.string(),
      evidence: z.array(
        z.object({
          name: z.string(),
          mediaType: z.string(),
          source: z.string(),
          takenAt: z.string(),
          place: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
        }),
      ),
    }),
  ),
})

test('an outcome that ends the lead needs a photograph, and a photograph that nobody can open is refused when it is taken', async () => {
  const officer = await officerAt('yz-3-2', uninspected)
  const { page, lead, context } = officer
  const camera = await photograph(page)
  const note = `照片格式${lead}-${Date.now()}`
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.getByText('U10').click()
  for (let step = 0; step < 3; step++) await next(page)
  const take = async (label: '拍照' | '从相册选', name: string, buffer: Buffer) =>
    page.getByLabel(label).setInputFiles({ name, mimeType: '', buffer })

  await take('拍照', 'IMG_0001.HEIC', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic'))
  await page.getByText('“IMG_0001.HEIC”是 HEIC 格式，此浏览器打不开。').waitFor()
  await take('拍照', '名单.pdf', Buffer.from('%PDF-1.7'))
  await page.getByText('“名单.pdf”不是可以打开的照片').waitFor()
  await next(page)
  await page.getByLabel('其他人员').fill('李敏')
  await page.getByLabel('备注').fill(note)
  expect(await page.getByRole('button', { name: '保存排查记录' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '作为依据的照片' }).click()

  // A format that the browser opens and the server refuses becomes a JPEG; what the original says goes along.
  await take('从相册选', '门头.bmp', bitmap())
  await page.getByRole('img', { name: '照片 1' }).waitFor()
  await take('从相册选', '厂房.jpg', withCameraFacts(camera))
  await page.getByText('相册 2016-06-28').waitFor()
  await next(page)
  await page.getByRole('button', { name: '保存排查记录' }).click()
  await context.setOffline(false)
  await backOnline(page)
  await outboxBar(page).getByText('全部已发').waitFor()
  const told = evidence.parse(await (await page.request.get(`/api/leads/${lead}/timeline`)).json())
  const files = told.visits.find((one) => one.note === note)?.evidence ?? []
  expect(files.map(({ mediaType, source }) => `${mediaType} ${source}`)).toEqual(
    Array(2).fill('image/jpeg gallery'),
  )
  const original = files.find(({ name }) => name === '厂房.jpg')
  expect(new Date(original?.takenAt ?? '').toISOString()).toBe('2016-06-28T02:12:33.000Z')
  expect(original?.place).toMatchObject({ latitude: 39.5, longitude: 117.25 })

  // The desk says where each comes from, when by whose word, and where.
  const desk = await visit(browser, origin)
  guests.push(desk)
  await signIn(desk, 'yz-3-2')
  await desk.page.goto(`/leads/${lead}`)
  const facts = desk.page.locator('.visit-record', { hasText: note }).locator('.photo-facts')
  await facts.first().waitFor()
  const said = await facts.allTextContents()
  expect(said.toSorted()).toEqual([
    expect.stringMatching(/^相册 · 2016-06-28 \d\d:12（照片自带时间）.*39\.50000/),
    expect.stringMatching(/^相册 · \d{4}-\d\d-\d\d \d\d:\d\d（文件日期）.*无位置$/),
  ])
  expect(await faultsAtEverySight(desk.page, 'photo-facts')).toEqual([])
})

const sights = (['zh', 'en'] as const).flatMap((language) => [390, 360].map((width) => ({ language, width })))
test.each(sights)(
  'the cards fit $width in $language, and nobody is kept out (axe)',
  async ({ language, width }) => {
    const says = (zh: string, en: string) => (language === 'zh' ? zh : en)
    const persons = await officerAt('yz-3-2', uninspected)
    await look(persons, language, width)
    await persons.page.getByText('U04').click()
    await persons.page.getByRole('button', { name: says('下一步', 'Next') }).click()
    await fits(persons.page, `persons-${language}-${width}`)
    await persons.page.locator('.leads .lead').first().click()
    await persons.page.getByText('P05').click()
    await persons.page.getByLabel(says('月工资（元）', 'Wage (yuan)')).fill('5000')
    await persons.page.getByLabel(says('申报基数（元）', 'Declared (yuan)')).fill('2800')
    await persons.page.getByLabel(says('起始月份', 'Since'), { exact: true }).fill('2016-01')
    await fits(persons.page, `person-${language}-${width}`)
    const moved = await officerAt('yz-3-2', uninspected)
    await look(moved, language, width)
    const turn = async (name: string) => {
      for (let step = 0; step < 4; step++) await moved.page.getByRole('button', { name, exact: true }).click()
    }
    await moved.page.getByText('U11').click()
    await turn(says('下一步', 'Next'))
    await fits(moved.page, `transfer-${language}-${width}`)
    await turn(says('返回', 'Back'))
    await moved.page.getByText('U13').click()
    await turn(says('下一步', 'Next'))
    await fits(moved.page, `duplicate-${language}-${width}`)

    const dispatch = await officerAt('yz-2', 'class=K3')
    await look(dispatch, language, width)
    await dispatch.page.getByText('U16').click()
    await dispatch.page.getByRole('button', { name: says('下一步', 'Next') }).click()
    await dispatch.page.getByText(says('是', 'Yes'), { exact: true }).click()
    await dispatch.page.getByRole('button', { name: says('加一家用工单位', 'Add a user unit') }).click()
    await dispatch.page.getByLabel(says('派遣方人数', 'Heads, firm')).fill('30')
    await fits(dispatch.page, `user-unit-${language}-${width}`)
    await dispatch.page.getByRole('button', { name: says('返回', 'Back'), exact: true }).click()
    await fits(dispatch.page, `dispatch-${language}-${width}`)
    for (let step = 0; step < 4; step++)
      await dispatch.page.getByRole('button', { name: says('下一步', 'Next') }).click()
    await fits(dispatch.page, `save-${language}-${width}`)
  },
)

async function look(officer: Officer & { lead: number }, language: Language, width: number): Promise<void> {
  const { page, lead } = officer
  await page.setViewportSize({ width, height: 844 })
  await page.evaluate(`localStorage.setItem('kuomian.language', '${language}')`)
  await page.goto(`/phone#/leads/${lead}/visit`)
  await page.reload()
}

async function fits(page: Page, name: string): Promise<void> {
  expect([name, await faultsOfAccess(page)]).toEqual([name, []])
  const { width } = page.viewportSize() ?? { width: 0 }
  expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
  await picture(page, `phone/${name}`)
}
