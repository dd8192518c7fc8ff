import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { kuomian } from './kuomian.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { password } from './setup.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/*
 * One quarter from the figures to the supervision: a month reported by hand with its findings explained, the score of the quarter with an appeal,
 * the bulletin with its second edition, and the round that follows. In the campaign without rosters, whose figures are those of the notice and of
 * the reports alone; its day is moved to October, when the third quarter is over.
 */
const city = inject('cities').empty
const QUARTER = '2015-Q3'
let browser: Browser
let office: Visitor
let chief: Visitor
let officer: Visitor

beforeAll(async () => {
  await kuomian(['user', 'tj-chief', '--role', 'city', '--data', city.dataDir], `${password}\n`)
  browser = await launchBrowser()
  ;[office, chief, officer] = await Promise.all([
    visit(browser, city.origin),
    visit(browser, city.origin),
    visit(browser, city.origin),
  ])
  await signIn(office, 'tj-city')
  await signIn(chief, 'tj-chief')
  await signIn(officer, 'tj-01')
  await turnTo('2015-10-12')
})
afterAll(() => browser.close())

async function turnTo(day: string): Promise<void> {
  const moved = await office.page.request.post('/api/campaigns/today', { data: { day } })
  expect(moved.ok()).toBe(true)
}

const open = async (page: Page, path: string) => {
  await page.goto(path)
  await settled(page)
}
/** A label of two letters is set apart on a button. */
const verb = (name: string) => new RegExp(`^${[...name].join('\\s?')}$`, 'u')
const press = (page: Page, name: string) => page.getByRole('button', { name: verb(name) }).click()
const confirm = (page: Page, name: string) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: verb(name) })
    .click()
const choose = async (page: Page, text: string) =>
  page.locator('.ant-select-item-option:visible').filter({ hasText: text }).click()

test('a district reports a month by hand, and explains what the rules find before it passes', async () => {
  const { page, faults } = officer
  await open(page, '/reports?month=2015-09')
  await press(page, '填报 2015年9月')
  await page.waitForURL(/\/reports\/\d+$/)
  await settled(page)
  // The places of the form in its order: lists, payers, leads issued and inspected, construction workers.
  const typed = [2, 160, 1, 40, 98_000, 48, 250, 49, 260, 10]
  const fields = page.getByRole('spinbutton')
  for (const [place, value] of typed.entries()) await fields.nth(place).fill(String(value))
  await page.keyboard.press('Tab')
  await page.getByText(/多于下发48/).waitFor()
  const submit = page.getByRole('button', { name: verb('报送') })
  expect(await submit.isDisabled()).toBe(true)
  for (const explanation of await page.getByRole('textbox', { name: /^说明：/ }).all())
    await explanation.fill('上月补录的单位尚未下发，已与市办核对')
  await submit.click()
  await confirm(page, '报送')
  await page.getByText('已报送').first().waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'quarter/report'))]).toEqual([])
})

test('the office accepts and locks the month; what was found stands in the data quality with its explanation', async () => {
  const { page, faults } = office
  await open(page, '/reports?month=2015-09')
  await page.getByRole('button', { name: /审核通过 1 份/ }).click()
  await page.getByRole('button', { name: /审核通过 1 份/ }).click()
  await confirm(page, '审核通过')
  await page
    .getByRole('row', { name: /已审核/ })
    .first()
    .waitFor()
  await press(page, '锁定本月')
  await confirm(page, '锁定本月')
  await page
    .getByRole('row', { name: /已锁定/ })
    .first()
    .waitFor()
  const reports = await faultsAtEverySight(page, 'quarter/reports')
  await open(page, '/quality?source=report')
  const quality = await faultsAtEverySight(page, 'quarter/quality')
  await page.getByRole('link', { name: 'INSPECTED' }).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('上月补录的单位尚未下发，已与市办核对').first().waitFor()
  await drawer.getByText('现场核查建议').waitFor()
  await picture(page, 'quarter/quality-finding')
  // Who goes elsewhere and comes back by the navigation finds the list as he left it.
  await drawer.getByRole('button', { name: /关闭|Close/ }).click()
  const navigation = page.getByRole('navigation')
  await navigation.getByRole('link', { name: '通报', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^通报/ }).waitFor()
  await navigation.getByRole('link', { name: '数据质量', exact: true }).click()
  await page.waitForURL(/\/quality\?source=report$/)
  expect([...faults, ...reports, ...quality]).toEqual([])
})

test('the quarter is scored from it; an appeal is decided, and the scores are published and frozen', async () => {
  // What is published is what was known by the end of the day before.
  await turnTo('2015-10-13')
  const appealed = officer.page
  await open(appealed, `/assessment?quarter=${QUARTER}&unit=TJ-01`)
  await appealed.getByText(/98000/).first().waitFor()
  await picture(appealed, 'quarter/score-sheet')
  await press(appealed, '提出申诉')
  const filing = appealed.getByRole('dialog', { name: /提出申诉/ })
  await filing.getByRole('combobox', { name: '项目' }).click()
  await choose(appealed, '派遣应分尽分')
  await filing.getByLabel('理由').fill('分户已办，账户尚未更新')
  await filing.getByLabel('依据材料').fill('分户登记表 12 份')
  await confirm(appealed, '提出申诉')
  await appealed.getByText('分户已办，账户尚未更新').waitFor()

  const { page, faults } = office
  await open(page, `/assessment?quarter=${QUARTER}`)
  const rulings = page.getByRole('region', { name: '申诉与扣分' })
  await rulings.getByRole('button', { name: verb('复核') }).click()
  await page.getByRole('dialog', { name: /复核/ }).getByLabel('复核意见').fill('登记表不足以证明已缴费')
  await confirm(page, '复核')
  await rulings.getByText('不予采纳').waitFor()
  await press(page, '发布本季度')
  await confirm(page, '发布本季度')
  await page.getByText('已发布，不再变动').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'quarter/assessment'))]).toEqual([])
})

test('the bulletin is drafted, edited, explained, reviewed by another and published, and corrected by a second edition', async () => {
  const { page, faults } = office
  await open(page, '/bulletins')
  await press(page, '起草通报')
  // What is proposed is the last period that is over.
  await page.getByRole('dialog').getByText(QUARTER).waitFor()
  await page.getByText('通知公布').click()
  await confirm(page, '起草')
  const paper = page.getByRole('region', { name: '印发效果' })
  await paper.getByText('关于2015年三季度社会保险扩面工作情况的通报').waitFor()
  await paper.getByText('完成全年计划指标2891437人的94.3%').waitFor()
  await page.getByLabel('确保全年目标（方案一）').fill('请各区县确保完成全年目标任务。')
  await paper.getByText('请各区县确保完成全年目标任务。').waitFor()
  await press(page, '保存')
  await page.getByText('有未保存的改动').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: /^对未说明的/u }).click()
  await page.getByRole('dialog').getByLabel('说明').fill('已与区县核实，按上报数通报。')
  await confirm(page, '说明')
  await page.getByRole('button', { name: /^对未说明的/u }).waitFor({ state: 'hidden' })
  const draft = await faultsAtEverySight(page, 'quarter/bulletin-draft')
  await press(page, '送审')
  await page.getByText('您起草或改过，须由他人审核').waitFor()
  await review(page.url(), 1)

  await page.reload()
  await press(page, '出更正版')
  await page.getByLabel('更正原因').fill('补充工作要求')
  await confirm(page, '起草')
  await page.getByRole('region', { name: '与第 1 版的不同' }).waitFor()
  await page.getByLabel('完成资源排查（方案一（一））').fill('各区县要在十月底前完成全部排查。')
  await press(page, '保存')
  await paper.getByText(/本通报为第2版，更正.+1号。更正原因：补充工作要求/u).waitFor()
  await press(page, '送审')
  await page.getByText('您起草或改过，须由他人审核').waitFor()
  await review(page.url(), 2)
  const corrected = await faultsAtEverySight(chief.page, 'quarter/bulletin')
  expect([...faults, ...chief.faults, ...draft, ...corrected]).toEqual([])
})

/** The chief approves and publishes with the numbers in view; the archived paper bears its number. */
async function review(url: string, n: number): Promise<void> {
  const { page } = chief
  await open(page, url)
  await press(page, '审核通过')
  await press(page, '发布')
  await confirm(page, '发布')
  const number = new RegExp(`^津\\S+〔2015〕${n}号$`, 'u')
  await page.getByRole('region', { name: '印发效果' }).getByText(number).waitFor()
  const pdf = await page.request.get(`/api${new URL(url).pathname}/pdf`)
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await picture(page, `quarter/bulletin-edition-${n}`)
}

test('supervision is proposed from the published scores, planned, briefed on paper, and what it found is followed up', async () => {
  const { page, faults } = office
  await open(page, `/supervision?quarter=${QUARTER}`)
  await page.getByText('依据第 1 版考核结果').waitFor()
  await page.getByRole('button', { name: /安排督导/ }).click()
  const planning = page.getByRole('dialog', { name: /安排督导/ })
  await planning.getByLabel('组长').fill('王组长')
  await planning.getByLabel(/成员/).fill('李四 市人力资源和社会保障局')
  const { user, campaign } = await (await officer.page.request.get('/api/session')).json()
  const district: string = campaign.districts.find(({ id }: { id: number }) => id === user.districtId).name
  if ((await planning.locator('.ant-select-selection-item').filter({ hasText: district }).count()) === 0) {
    await planning.getByRole('combobox', { name: /区县/ }).click()
    await planning.getByRole('combobox', { name: /区县/ }).pressSequentially(district)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  await planning.getByRole('button', { name: verb('保存') }).click()
  const round = page.getByRole('region', { name: '2015年三季度扩面工作督导' })
  const stop = round.getByRole('list', { name: '行程' }).getByRole('listitem').filter({ hasText: district })
  await stop.getByRole('button', { name: '制作文书' }).click()
  await confirm(page, '制作并编号')
  await stop.getByText(/督纲〔/).waitFor()

  await round.getByRole('button', { name: '登记检查情况' }).click()
  const finding = page.getByRole('dialog', { name: /登记检查情况/ })
  await finding.getByRole('combobox', { name: '区县' }).click()
  await choose(page, district)
  await finding.getByRole('textbox', { name: '检查情况' }).fill('限期改正无人跟催')
  await finding.getByLabel(/整改要求/).fill('逐件落实承办人')
  await finding.getByRole('button', { name: verb('保存') }).click()
  await round.getByText('限期改正无人跟催').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'quarter/supervision'))]).toEqual([])

  const { page: own, faults: ownFaults } = officer
  await open(own, '/supervision')
  await own.getByRole('button', { name: '登记整改' }).click()
  await own
    .getByRole('dialog', { name: /登记整改/ })
    .getByLabel('整改结果')
    .fill('已逐件落实到人')
  await confirm(own, '保存')
  await own.getByText(/已逐件落实到人/).waitFor()
  await picture(own, 'quarter/supervision-of-district')
  expect(ownFaults).toEqual([])
})
