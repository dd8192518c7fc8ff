import { OPERATING_STATES, REFUSAL_REASONS, UNIT_OUTCOMES } from '@kuomian/campaign'

/** Codes that a cell offers to choose from, each with its words. */
export type Choice = readonly (readonly [code: string, title: string])[]

const CHANNELS: Choice = [
  ['phone', '电话'],
  ['visit', '上门'],
  ['message', '短信'],
  ['letter', '信函'],
  ['other', '其他'],
]
const INTENTIONS: Choice = [
  ['willing', '愿意'],
  ['hesitant', '犹豫'],
  ['refusing', '拒绝'],
]
const YES_NO: Choice = [
  ['yes', '是'],
  ['no', '否'],
]

/** A column of the workbook: what the program says of the lead, or what the officer fills in. */
export type WorksheetColumn = {
  key: string
  head: string
  width: number
  /** Left out: the program's own word, locked. */
  fill?:
    | { kind: 'day' }
    | { kind: 'count' }
    | { kind: 'text' }
    | { kind: 'choice'; of: Choice; byCode?: boolean }
}

const titled = (entries: Readonly<Record<string, { title: { zh: string } }>>): Choice =>
  Object.entries(entries).map(([code, { title }]) => [code, title.zh])
const named = (entries: Readonly<Record<string, { zh: string }>>): Choice =>
  Object.entries(entries).map(([code, { zh }]) => [code, zh])

/** Head counts by the field that each fills (用工情况, domain §10.1). */
export const HEAD_COUNT_COLUMNS = [
  ['onSite', '在岗人数'],
  ['contract', '劳动合同'],
  ['dispatched', '派遣'],
  ['partTime', '非全日制'],
  ['rehiredRetirees', '退休返聘'],
  ['interns', '实习'],
  ['insuredElsewhere', '外地已参保'],
  ['due', '应参保'],
  ['insured', '已参保'],
] as const

/** The workbook from left to right. 编号 and 版本 say which lead, in which condition. */
export const WORKSHEET_COLUMNS: readonly WorksheetColumn[] = [
  { key: 'id', head: '编号', width: 9 },
  { key: 'version', head: '版本', width: 10 },
  { key: 'name', head: '单位名称', width: 34 },
  { key: 'code', head: '代码', width: 20 },
  { key: 'address', head: '地址', width: 34 },
  { key: 'phone', head: '电话', width: 14 },
  { key: 'persons', head: '下发人数', width: 9 },
  { key: 'happenedOn', head: '日期', width: 12, fill: { kind: 'day' } },
  {
    key: 'outcome',
    head: '排查结果',
    width: 26,
    fill: { kind: 'choice', of: titled(UNIT_OUTCOMES), byCode: true },
  },
  {
    key: 'operatingState',
    head: '经营状况',
    width: 12,
    fill: { kind: 'choice', of: named(OPERATING_STATES) },
  },
  ...HEAD_COUNT_COLUMNS.map(([key, head]) => ({ key, head, width: 9, fill: { kind: 'count' as const } })),
  { key: 'channel', head: '联系方式', width: 10, fill: { kind: 'choice', of: CHANNELS } },
  { key: 'reached', head: '联系上', width: 8, fill: { kind: 'choice', of: YES_NO } },
  { key: 'intention', head: '意向', width: 8, fill: { kind: 'choice', of: INTENTIONS } },
  { key: 'nextOn', head: '下次日期', width: 12, fill: { kind: 'day' } },
  {
    key: 'refusalReason',
    head: '拒绝理由',
    width: 22,
    fill: { kind: 'choice', of: named(REFUSAL_REASONS), byCode: true },
  },
  { key: 'officer1', head: '排查人员一', width: 12, fill: { kind: 'text' } },
  { key: 'officer2', head: '排查人员二', width: 12, fill: { kind: 'text' } },
  { key: 'note', head: '备注', width: 30, fill: { kind: 'text' } },
]

/** What a cell of a choice shows: the words, with the code before them where officials speak it. */
export const choiceText = (code: string, title: string, byCode = false): string =>
  byCode ? `${code} ${title}` : title
