import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { faultsOfAccess, settled } from './page-checks.ts'
import { picture } from './screenshots.ts'
import { desk, phone, signIn, type Visitor, visit } from './visitor.ts'

const { origin } = inject('cities').first
const login = 'tj-02'
let browser: Browser
let officer: Visitor

beforeAll(async () => {
  browser = await launchBrowser()
  officer = await visit(browser, origin, desk)
  await signIn(officer, login)
})
afterAll(() => browser.close())

/** A lead with a code, which is what an employer knows of himself. */
async function leadWithCode(page: Page): Promise<{ id: number; name: string; code: string }> {
  const { rows } = await (await page.request.get('/api/leads?state=accepted&limit=200')).json()
  return rows.find((lead: { code: string | null; units: number }) => lead.code !== null && lead.units === 1)
}

/** The text of a downloaded paper without the blanks that setting brings. */
async function textOf(path: string): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(path))), {
    mergePages: true,
  })
  return text.replace(/\s+/gu, '')
}

const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth')

test('a demand goes out, the employer answers it on his phone, and the officer reads the answer', async () => {
  const { page, faults } = officer
  const lead = await leadWithCode(page)
  await page.goto(`/leads/${lead.id}`)
  await settled(page)
  await page.getByRole('button', { name: '制作文书' }).click()
  await page.getByRole('menuitem', { name: '参保催办通知书' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '制作并编号' }).click()
  const papers = page.getByRole('region', { name: '文书', exact: true })
  const coming = page.waitForEvent('download')
  await papers.getByRole('link', { name: 'PDF' }).first().click()
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^.+社险催字〔2015〕第\d+号 .+\.pdf$/u)
  const text = await textOf(await file.path())
  expect(text).toContain(`${lead.name}：`)
  const [number = ''] = /2015-[0-9A-Z]{5}-[0-9A-Z]{5}/u.exec(text) ?? []

  const employer = await visit(browser, origin, phone)
  const his = employer.page
  await his.goto(`/demand?n=${number}`)
  expect(await his.getByLabel('查询编号').inputValue()).toBe(number)
  await his.getByLabel('单位代码').fill('no such code')
  await his.getByRole('button', { name: '查看通知' }).click()
  await his.getByRole('alert').getByText('查询编号与单位代码不相符').waitFor()
  await picture(his, 'demand/refused-390')
  await his.getByLabel('单位代码').fill(lead.code)
  await his.getByRole('button', { name: '查看通知' }).click()
  await his.getByRole('heading', { level: 1, name: '参保催办通知书' }).waitFor()
  await his.getByText(lead.name).first().waitFor()
  await picture(his, 'demand/open-390')
  expect(await widthOf(his)).toBe(phone.width)
  expect(await faultsOfAccess(his)).toEqual([])

  await his.getByLabel('对人数有异议').check()
  await his.getByLabel('在岗人数').fill('12')
  await his.getByLabel('应参保人数').fill('10')
  await his.getByLabel('已参保人数').fill('11')
  await his.getByLabel('说明').fill('两人已离职')
  await his.getByLabel('材料').setInputFiles({
    name: '职工名册.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  })
  await his.getByLabel('联系人').first().fill('王经理')
  await his.getByLabel('联系电话').first().fill('022-12345678')
  await his.getByRole('button', { name: '提交' }).click()
  await his.getByText('已参保人数不能多于应参保人数').waitFor()
  expect(await his.getByLabel('说明').inputValue()).toBe('两人已离职')
  await his.getByLabel('已参保人数').fill('8')
  await his.getByRole('button', { name: '提交' }).click()
  await his.getByText('已收到。工作人员会与您联系').waitFor()
  await his.getByLabel('办理时间').selectOption({ index: 1 })
  await his.getByRole('button', { name: '预约' }).click()
  await his.getByText(/已预约/u).waitFor()
  await picture(his, 'demand/answered-390')
  const list = his.waitForEvent('download')
  await his.getByRole('link', { name: '下载清单' }).click()
  expect((await list).suggestedFilename()).toBe('办理清单.txt')

  await page.reload()
  await settled(page)
  await page.getByText('单位网上回复').first().waitFor()
  await page
    .getByText(/两人已离职/u)
    .first()
    .waitFor()
  expect([...faults, ...employer.faults]).toEqual([])
})

test('a number of another year, and one that is mistyped, are said so on the page', async () => {
  const { page } = await visit(browser, origin, { ...phone, language: 'zh' })
  await page.goto('/demand')
  const ask = async (number: string) => {
    await page.getByLabel('查询编号').fill(number)
    await page.getByLabel('单位代码').fill('700630980')
    await page.getByRole('button', { name: '查看通知' }).click()
  }
  await ask('2015-00000-0000Y')
  await page.getByText('查询编号输入有误').waitFor()
  // 2×2 + 0×3 + 1×4 + 4×5 = 28 is the check value of nothing but noughts in 2014.
  await ask('2014-00000-0000W')
  await page.getByText('此二维码属于 2014 年度').waitFor()
})

test('papers of many leads are printed as one file', async () => {
  const { page, faults } = officer
  await page.goto('/leads?state=accepted')
  await settled(page)
  const rows = page.locator('table tbody tr')
  await rows.nth(0).getByRole('checkbox').check()
  await rows.nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: '打印文书' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '生成 PDF' }).click()
  const ready = page.getByRole('dialog').getByRole('status').getByRole('link')
  await ready.waitFor()
  const coming = page.waitForEvent('download')
  await ready.click()
  expect((await coming).suggestedFilename()).toMatch(/^现场排查表-.+-2份\.pdf$/u)
  expect(faults).toEqual([])
})
