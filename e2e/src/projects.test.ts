import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsAtEverySight } from './every-sight.ts'
import { importList, writeList } from './import-list.ts'
import { settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { signIn, type Visitor, visit } from './visitor.ts'

const cities = inject('cities')
let browser: Browser
let officer: Visitor
let office: Visitor
let city: Visitor
/** A project that no list has yet: the permit office knows it first. */
const school = '新城学校工程'
const JOB = { timeout: 120_000 }

beforeAll(async () => {
  browser = await launchBrowser()
  officer = await visit(browser, cities.second.origin)
  office = await visit(browser, cities.first.origin)
  await signIn(officer, 'yz-2')
  await signIn(office, 'tj-city')
  city = await visit(browser, cities.second.origin)
  await signIn(city, 'yz-city')
})
afterAll(async () => {
  await officer.context.close()
  await office.context.close()
  await city.context.close()
  await browser.close()
})

test('an officer verifies the dearest project without insurance, and its premium stands with its derivation', async () => {
  const { page, faults } = officer
  await page.goto('/projects')
  await settled(page)
  await page.getByRole('region', { name: '建设项目参保率' }).waitFor()
  const { rows } = await (await page.request.get('/api/projects?show=uninsured&limit=1')).json()
  await page.goto(`/projects/${rows[0].id}`)
  await settled(page)
  await page.getByRole('button', { name: '登记核实' }).click()
  const save = page.getByRole('button', { name: /保\s*存/ })
  expect(await save.isDisabled()).toBe(true)
  await page.getByLabel('工程总造价（元）').fill('120000000')
  await page.getByLabel('用工人数').fill('80')
  await page.getByLabel('核实人员 2').fill('李二')
  await picture(page, 'with-data/project-verification-filled')
  await save.click()
  await page.getByText('留存的测算').waitFor()
  await page.getByText('全程保费 = 工程总造价 120,000,000.00 × 费率 0.0009 = 108,000.00 元').first().waitFor()
  await page.getByText('用工 80 人，总造价 120,000,000.00 元').waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/project'))]).toEqual([])
})

test('a campaign without a premium model says so and why, and prices nothing', async () => {
  const { page } = office
  await page.goto('/projects')
  await settled(page)
  await page.getByText('本活动没有今天有效的保费模型').waitFor()
  const { rows } = await (await page.request.get('/api/projects?show=uninsured&limit=1')).json()
  expect(rows[0].premiumCents).toBeNull()
})

/** Writes a list of the east district and imports it. */
async function bringIn(page: Page, kind: string, lines: readonly string[]): Promise<void> {
  const path = join(cities.second.dataDir, `${kind}.csv`)
  writeList(path, lines)
  await importList(page, { kind, source: '东区', path })
}

test('what the permit office tells without enrolment is flagged the same day, and its workers are counted by roster', async () => {
  const { page, faults } = city
  const { user, campaign } = await (await officer.page.request.get('/api/session')).json()
  const district = campaign.districts.find(({ id }: { id: number }) => id === user.districtId).name
  await bringIn(page, '施工许可办理信息', [
    '项目编码,项目名称,区县,办理状态,受理日期,合同价,合同起,合同止',
    `E2E1,${school},${district},受理,${campaign.today},60000000,2016-07-15,2017-12-31`,
  ])
  await bringIn(page, '建设项目实名制名册', [
    '项目编码,身份证号码,姓名,用工单位,工种,进场日期,退场日期',
    'E2E1,11010519491231002X,张一,云泽劳务有限公司,钢筋工,2016-06-01,',
    'E2E1,110105198001010016,李二,云泽劳务有限公司,木工,2016-05-01,2016-06-15',
  ])
  await page.goto('/projects?show=flagged')
  await settled(page)
  const row = page.getByRole('row').filter({ hasText: school })
  await row.getByText(`${campaign.today} 起`).waitFor()
  await row.getByText('实名名册').waitFor()
  await row.getByRole('link', { name: school }).click()
  await page.getByText(/正在办理施工许可，尚未参保/).waitFor()
  await page.getByText('清单尚无此项目，由发证部门通报').waitFor()
  const workers = page.getByRole('region', { name: '实名制名册' })
  await workers.getByRole('button', { name: '某日在场' }).click()
  await workers.getByText('张一').waitFor()
  expect(await workers.getByText('李二').count()).toBe(0)
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/project-by-permit-office'))]).toEqual([])
})

test('a department is asked and answers; supervision finds something and a district puts it right', async () => {
  const { page, faults } = officer
  await page.goto('/projects?show=flagged')
  await settled(page)
  await page.getByRole('link', { name: school }).click()
  await page.getByRole('button', { name: '提请部门' }).click()
  await page.getByLabel('提请事项').fill('参保前不予发证')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.goto('/projects/joint')
  await settled(page)
  await page.getByText('参保前不予发证').waitFor()
  await page.getByRole('button', { name: '登记答复' }).first().click()
  await page.getByLabel('答复内容').fill('已暂缓发证')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByText(/答复：已暂缓发证/).waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/projects-requests'))]).toEqual([])

  const { page: desk } = city
  await desk.goto('/projects/joint?part=rounds')
  await settled(desk)
  await desk.getByRole('button', { name: '安排督导' }).click()
  await desk.getByLabel('名称').fill('第一轮联合督导')
  await desk.getByLabel('组长').fill('王组长')
  await desk.getByLabel(/^成员/).fill('李工 市建设行政主管部门')
  await picture(desk, 'with-data/projects-plan-round')
  const { user, campaign } = await (await page.request.get('/api/session')).json()
  const name = campaign.districts.find(({ id }: { id: number }) => id === user.districtId).name
  const districts = desk.getByRole('combobox', { name: /^区县/ })
  await districts.click()
  await districts.pressSequentially(name)
  await desk.locator('.ant-select-item-option:visible').filter({ hasText: name }).first().click()
  await desk.keyboard.press('Escape')
  await desk.getByLabel('组长').click()
  await desk.getByRole('button', { name: /保\s*存/ }).click()
  const round = desk.getByRole('region', { name: '第一轮联合督导' })
  await round.getByRole('button', { name: '登记检查情况' }).click()
  const project = desk.getByRole('combobox', { name: '项目名称' })
  await project.click()
  await project.pressSequentially(school)
  await desk.locator('.ant-select-item-option:visible').filter({ hasText: school }).first().click()
  await desk.getByRole('textbox', { name: '检查情况' }).fill('已进场施工，未参保')
  await desk.getByRole('textbox', { name: /^整改要求/ }).fill('办理参保登记')
  await desk.getByRole('button', { name: /保\s*存/ }).click()
  await round.getByText('已进场施工，未参保').waitFor()
  expect([...city.faults, ...(await faultsAtEverySight(desk, 'with-data/projects-rounds'))]).toEqual([])

  await page.goto('/projects/joint?part=rounds')
  await settled(page)
  await page.getByRole('button', { name: '登记整改' }).click()
  await page.getByLabel('整改结果').fill('已提交参保申请')
  await page.getByRole('button', { name: /保\s*存/ }).click()
  await page.getByText(/整改：已提交参保申请/).waitFor()
})

test('the progress table is annex 5, and one act sends a numbered bulletin to every district government', async () => {
  const { page, faults } = city
  await page.goto('/projects/joint?part=bulletins')
  await settled(page)
  await page.getByRole('button', { name: '发出通报' }).click()
  await picture(page, 'with-data/projects-issue-bulletins')
  await page.getByRole('button', { name: /^发\s*出$/ }).click()
  const table = page.getByRole('table', { name: '通报' })
  await table.getByText(/〔2016〕3号/).waitFor(JOB)
  await table
    .getByRole('button', { name: /查\s*看/ })
    .first()
    .click()
  await page.getByRole('region', { name: '通报' }).getByText(/PDF/).first().waitFor()
  expect([...faults, ...(await faultsAtEverySight(page, 'with-data/projects-bulletins'))]).toEqual([])
  const { rows } = await (await page.request.get('/api/documents?kind=construction-bulletin')).json()
  expect(rows).toHaveLength(3)
  const answer = await page.request.get('/api/annexes/annex-5')
  const { computed } = await answer.json()
  expect(computed.rows.at(-1).cells[1].plain).toBe('合计')
  await page.goto('/projects')
  await settled(page)
  expect(await faultsAtEverySight(page, 'with-data/projects')).toEqual([])
})
