import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

/** The invented city on the last day of its second quarter. */
const city = inject('cities').second
const QUARTER = '2016-Q2'
let browser: Browser
let office: Visitor
let officer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  ;[office, officer] = await Promise.all([visit(browser, city.origin), visit(browser, city.origin)])
  await signIn(office, 'yz-city')
  await signIn(officer, 'yz-2')
})
afterAll(async () => {
  for (const { context } of [office, officer]) await context.close()
  await browser.close()
})

test('a district looks at its score and appeals; the office decides, and the quarter is published and frozen', async () => {
  const appealed = officer.page
  await appealed.goto(`/assessment?quarter=${QUARTER}`)
  await settled(appealed)
  await appealed.getByRole('button', { name: '提出申诉' }).click()
  const filing = appealed.getByRole('dialog', { name: /提出申诉/ })
  await filing.getByRole('combobox', { name: '项目' }).click()
  await appealed.locator('.ant-select-item-option:visible').filter({ hasText: '派遣应分尽分' }).click()
  await filing.getByLabel('理由').fill('分户已办，账户尚未更新')
  await filing.getByLabel('依据材料').fill('分户登记表 12 份')
  await filing.getByRole('button', { name: '提出申诉' }).click()
  await appealed.getByText('分户已办，账户尚未更新').waitFor()

  const { page, faults } = office
  await page.goto(`/assessment?quarter=${QUARTER}`)
  await settled(page)
  const rulings = page.getByRole('region', { name: '申诉与扣分' })
  await rulings.getByRole('button', { name: /复\s*核/ }).click()
  const deciding = page.getByRole('dialog', { name: /复核/ })
  await deciding.getByLabel('复核意见').fill('登记表不足以证明已缴费')
  await deciding.getByRole('button', { name: /复\s*核/ }).click()
  await rulings.getByText('不予采纳').waitFor()
  await page.getByRole('button', { name: '发布本季度' }).click()
  const publishing = page.getByRole('dialog', { name: `发布 ${QUARTER} 考核结果？` })
  await publishing.getByRole('button', { name: '发布本季度' }).click()
  await page.getByText('已发布，不再变动').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/assessment-frozen'))]).toEqual([])
})

test('supervision is proposed from it, planned, briefed on paper, and what it found is followed up by the district', async () => {
  const { page, faults } = office
  await page.goto(`/supervision?quarter=${QUARTER}`)
  await settled(page)
  await page.getByText('依据第 1 版考核结果').waitFor()
  await page.getByRole('button', { name: /安排督导/ }).click()
  const planning = page.getByRole('dialog', { name: /安排督导/ })
  await planning.getByLabel('组长').fill('王组长')
  await planning.getByLabel(/成员/).fill('李四 市人力资源和社会保障局')
  const districts = planning.getByRole('combobox', { name: /区县/ })
  const { user, campaign } = await (await officer.page.request.get('/api/session')).json()
  const district: string = campaign.districts.find(({ id }: { id: number }) => id === user.districtId).name
  if ((await planning.locator('.ant-select-selection-item').filter({ hasText: district }).count()) === 0) {
    await districts.click()
    await districts.pressSequentially(district)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
  }
  await planning.getByRole('button', { name: /保\s*存/ }).click()
  const round = page.getByRole('region', { name: `${QUARTER}扩面工作督导` })
  const stop = round.getByRole('list', { name: '行程' }).getByRole('listitem').filter({ hasText: district })
  await stop.getByRole('button', { name: '制作文书' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '制作并编号' }).click()
  await stop.getByText(/督纲〔/).waitFor()

  await round.getByRole('button', { name: '登记检查情况' }).click()
  const finding = page.getByRole('dialog', { name: /登记检查情况/ })
  await finding.getByRole('combobox', { name: '区县' }).click()
  await page.locator('.ant-select-item-option:visible').filter({ hasText: district }).click()
  await finding.getByRole('textbox', { name: '检查情况' }).fill('限期改正无人跟催')
  await finding.getByLabel(/整改要求/).fill('逐件落实承办人')
  await finding.getByRole('button', { name: /保\s*存/ }).click()
  await round.getByText('限期改正无人跟催').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/supervision'))]).toEqual([])

  const { page: own, faults: ownFaults } = officer
  await own.goto('/supervision')
  await settled(own)
  await own.getByRole('button', { name: '登记整改' }).click()
  const resolving = own.getByRole('dialog', { name: /登记整改/ })
  await resolving.getByLabel('整改结果').fill('已逐件落实到人')
  await resolving.getByRole('button', { name: /保\s*存/ }).click()
  await own.getByText(/已逐件落实到人/).waitFor()
  await picture(own, 'with-data/supervision-of-district')
  expect(ownFaults).toEqual([])
})
