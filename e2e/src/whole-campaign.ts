import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readAnnex4 } from './annex-4.ts'
import { changeHousingFund } from './changed-roster.ts'
import { picture } from './screenshots.ts'
import type { City } from './setup.ts'
import { signInByForm, type Visitor, visit } from './visitor.ts'

/** A job starts a process of its own, after the one that runs: on a busy machine that takes longer than any answer of a page. */
const JOB = 60_000

/** A lead as the API tells it; only what the way through the pages needs. */
type Found = { id: number; districtId: number; persons: number; state: string; leadClass: string }

/**
 * The whole way of one roster, as a person new to the product goes it: sign in as the city office, import a changed roster,
 * match, review, apply, issue, sign out, sign in as the district, accept, visit, and see annex 4 move.
 */
export async function wholeCampaign(browser: Browser, city: City, prefix: string): Promise<void> {
  const visitor = await visit(browser, city.origin)
  try {
    await goTheWay(visitor, city, prefix)
  } catch (error) {
    await picture(visitor.page, `whole-${city.campaign}/broken-off`)
    throw new Error(`${visitor.page.url()} ${visitor.faults.join('; ')}`, { cause: error })
  } finally {
    await visitor.context.close()
  }
}

async function goTheWay(visitor: Visitor, city: City, prefix: string): Promise<void> {
  const roster = changeHousingFund(city.dataDir, city.campaign)
  const { page, faults } = visitor
  let step = 0
  const shot = (name: string) =>
    picture(page, `whole-${city.campaign}/${String(++step).padStart(2, '0')}-${name}`)

  await page.goto('/')
  await signInByForm(visitor, `${prefix}-city`)
  await page.getByRole('heading', { level: 1, name: /^总览/ }).waitFor()
  await shot('overview')

  await importRoster(page, roster, shot)
  await match(page, shot)

  const lead = await leadOf(page, roster.employer)
  expect(lead).toMatchObject({ persons: roster.added, state: 'pending', leadClass: 'K1' })
  const district = await districtOf(page, lead.districtId)
  const before = await readAnnex4(page, district.name)
  await issue(page, shot)
  const issued = await readAnnex4(page, district.name)
  await shot('annex-4-issued')
  expect(issued.issuedUnits).toBeGreaterThan(before.issuedUnits)
  expect(issued.issuedPersons).toBeGreaterThanOrEqual(before.issuedPersons + roster.added)
  expect([issued.inspectedUnits, issued.inspectedPersons]).toEqual([
    before.inspectedUnits,
    before.inspectedPersons,
  ])

  await signOut(page)
  await signInByForm(visitor, district.code.toLowerCase())
  await page.getByRole('heading', { level: 1, name: /^总览/ }).waitFor()
  await shot('overview-of-district')
  await accept(page, shot)
  await recordVisit(page, roster, shot)
  const visited = await readAnnex4(page, district.name)
  await shot('annex-4-visited')
  expect(visited).toEqual({
    ...issued,
    inspectedUnits: issued.inspectedUnits + 1,
    inspectedPersons: issued.inspectedPersons + roster.added,
  })
  expect(faults).toEqual([])
}

type Shot = (name: string) => Promise<void>
type Roster = ReturnType<typeof changeHousingFund>

async function importRoster(page: Page, roster: Roster, shot: Shot): Promise<void> {
  await goTo(page, '名册')
  await page.getByRole('button', { name: '导入名册' }).click()
  await choose(page, '是哪种名册？', '公积金')
  await page.getByLabel(/^来源/).fill(roster.source)
  await page.locator('input[type=file]').setInputFiles(roster.path)
  await page.getByText('缺少必填列').waitFor()
  await shot('mapping-proposed')
  await choose(page, '对应字段: 开户人', '姓名')
  await page.getByText('缺少必填列').waitFor({ state: 'detached' })
  await shot('mapping-corrected')
  const equation = `读入 ${figure(roster.rows)} 行 = 入库 ${figure(roster.rows - 1)} 行 + 退回 1 行`
  await page.getByRole('button', { name: '试运行', exact: true }).click()
  await page.getByText('试运行结果，未作任何改动').waitFor({ timeout: JOB })
  await page.getByText(equation).waitFor()
  await shot('dry-run')
  await page
    .getByRole('button', { name: '导 入', exact: true })
    .or(page.getByRole('button', { name: '导入', exact: true }))
    .click()
  await page.getByText('已入库').first().waitFor({ timeout: JOB })
  await page.getByText(equation).waitFor()
  await shot('imported')
  const refused = page.waitForEvent('download')
  await page.getByRole('link', { name: /下载退回文件/ }).click()
  expect((await refused).suggestedFilename()).toMatch(/\.csv$/)
  await page.keyboard.press('Escape')
}

async function match(page: Page, shot: Shot): Promise<void> {
  await goTo(page, '比对')
  await page.getByRole('button', { name: '开始比对' }).click()
  const apply = page.locator('.page-acts').getByRole('button', { name: /^应\s?用$/ })
  await apply.waitFor({ timeout: JOB })
  await shot('run-to-review')
  await apply.click()
  await page
    .getByRole('dialog')
    .getByText(/^应用第 \d+ 次比对/)
    .waitFor()
  await shot('apply-asked')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^应\s?用$/ })
    .click()
  await page.getByRole('button', { name: '开始比对' }).waitFor({ timeout: JOB })
  await shot('run-applied')
}

async function issue(page: Page, shot: Shot): Promise<void> {
  await goTo(page, '批次')
  await page.locator('.page-acts').getByRole('button', { name: '下发资源' }).click()
  await page.getByRole('dialog').waitFor()
  await shot('issue-asked')
  await page.getByRole('dialog').getByRole('button', { name: '下发资源' }).click()
  await page.getByText(/^已下发 \d+ 批/).waitFor()
  await shot('issued')
}

async function accept(page: Page, shot: Shot): Promise<void> {
  await goTo(page, '批次')
  await page
    .getByRole('button', { name: /^接\s?收$/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
  await shot('accept-asked')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^接\s?收$/ })
    .click()
  await page.getByText(/已接收，\d+ 条资源可以开始排查/).waitFor()
}

async function recordVisit(page: Page, roster: Roster, shot: Shot): Promise<void> {
  await goTo(page, '资源')
  const row = page.getByRole('row').filter({ hasText: roster.employer })
  await row.waitFor()
  await shot('leads-of-district')
  await row.click()
  await page.getByRole('heading', { level: 1, name: roster.employer }).waitFor()
  await page.getByText('测试甲').first().waitFor()
  await shot('lead')
  await page.getByRole('button', { name: '记录排查' }).click()
  await choose(page, '排查结果', 'U02')
  await choose(page, '经营状况', '正常')
  await page.getByLabel('第 1 名排查人员').fill('王勘')
  const second = page.getByLabel('第 2 名排查人员')
  if ((await second.count()) > 0) await second.fill('李查')
  for (const [label, count] of Object.entries({ 在岗: 70, 退休返聘: 3, 实习: 2, 已参保: 5 })) {
    await page.getByLabel(label, { exact: true }).fill(String(count))
  }
  // 应参保 = 70 − 3 − 2; 差额 = 65 − 5 (domain §10.1).
  await expect
    .poll(() => page.locator('.visit-sum').allInnerTexts())
    .toEqual([expect.stringContaining('65'), expect.stringContaining('60')])
  await choose(page, '其余全部设为', 'P05')
  await shot('visit')
  await page.getByRole('button', { name: '保存排查记录' }).click()
  await page.getByText(`已保存，计入 1 户、${roster.added} 人。`).waitFor()
  await shot('visited')
}

/** Follows the navigation, as a person does. */
async function goTo(page: Page, noun: string): Promise<void> {
  const link = page.getByRole('navigation').getByRole('link', { name: noun, exact: true })
  // What is not of an officer's every day stands behind 更多.
  if (!(await link.isVisible())) await page.getByRole('button', { name: '更多' }).click()
  await link.click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${noun}`) }).waitFor()
}

/** Picks an option of a select by typing a part of it. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label })
  await select.click()
  await select.pressSequentially(option)
  await page.locator('.ant-select-item-option:visible').filter({ hasText: option }).first().click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /的菜单$/ }).click()
  await page.getByText('退出登录').click()
  await page.waitForURL('**/sign-in**')
}

async function leadOf(page: Page, employer: string): Promise<Found> {
  const answer = await page.request.get('/api/leads', { params: { text: employer } })
  const { rows } = await answer.json()
  expect(rows).toHaveLength(1)
  return rows[0]
}

async function districtOf(page: Page, id: number): Promise<{ code: string; name: string }> {
  const { campaign } = await (await page.request.get('/api/session')).json()
  return campaign.districts.find((district: { id: number }) => district.id === id)
}

const figure = (count: number): string => new Intl.NumberFormat('en-US').format(count)
