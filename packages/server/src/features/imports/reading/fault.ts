import type { RosterField } from '@kuomian/campaign'
import { type CodeReason, codeReasonText } from '@kuomian/identity'
import { VALUE_REASON_TEXTS, type ValueReason } from '@kuomian/sheets'

interface Texts {
  readonly zh: string
  readonly en: string
}

/** What refuses a row by the roster's own rules. */
const REFUSALS = {
  'required-missing': { zh: '必填，但为空，请补填', en: 'is required but blank; fill it in' },
  formula: {
    zh: '是公式，不是数值；请“选择性粘贴为数值”后重新提交',
    en: 'is a formula, not a value; paste it as a value and deliver the row again',
  },
  'cell-error': {
    zh: '是表格错误值（如 #N/A），请改正',
    en: 'is a spreadsheet error such as #N/A; correct it',
  },
  'wrong-type': { zh: '单元格类型不对，请按文本重新填写', en: 'has the wrong cell type; enter it as text' },
  'text-too-long': { zh: '超过 2000 个字，请缩短', en: 'is longer than 2,000 characters; shorten it' },
  negative: { zh: '不能为负数，请核对', en: 'must not be negative; check it' },
  zero: { zh: '为零，请核对', en: 'is zero; check it' },
  'ends-before-start': { zh: '早于起始日期，请改正', en: 'lies before the day it begins with; correct it' },
  'rate-too-high': {
    zh: '费率过高，是否多写了一位？千分之一点二写作 1.2‰ 或 0.12%',
    en: 'is too high a rate, is it ten times what it should be? 1.2 per mille is 1.2‰ or 0.12%',
  },
  'choice-required': {
    zh: '不在可用的取值之内，请改用规定的取值',
    en: 'is none of the known values; use one of them',
  },
} as const satisfies Record<string, Texts>

/** What is stored with a warning: a campaign works with imperfect rosters (domain §8.4, §9.2). */
const WARNINGS = {
  'choice-unknown': {
    zh: '不在已知取值之内，按空白保存',
    en: 'is none of the known values; stored as blank',
  },
  'flag-unknown': { zh: '不是“是”或“否”，按空白保存', en: 'is neither yes nor no; stored as blank' },
  'district-unknown': {
    zh: '不是本行动的统计单元，区县待定',
    en: 'is no reporting unit of the campaign; the district is left open',
  },
  'district-shared': {
    zh: '由几个统计单元共用，不能确定是哪一个，区县待定',
    en: 'is shared by several reporting units; the district is left open',
  },
  'name-odd': { zh: '不像正常的名称，按整理后的样子保存', en: 'does not look like a name; stored as tidied' },
  'phone-odd': { zh: '不像电话号码，按原样保存', en: 'does not look like a phone number; stored as typed' },
  'rate-odd': { zh: '不像比率，按原样保存', en: 'does not look like a rate; stored as typed' },
  'digits-odd': { zh: '位数不对，按原样保存', en: 'has the wrong number of digits; stored as typed' },
  'date-month-only': { zh: '只写到月份，按当月 1 日保存', en: 'names a month only; stored as its first day' },
  'order-odd': { zh: '早于起始日期，请核对', en: 'lies before the day it should follow; check both' },
  'sum-odd': { zh: '大于上限字段，请核对', en: 'is larger than the field that bounds it; check both' },
  'other-month': {
    zh: '不是本次台账的月份，已保存，但不计入本月缴费人数',
    en: 'is not the month of this ledger; stored, but not counted as a payer of it',
  },
} as const satisfies Record<string, Texts>

const TEXTS = { ...codeReasonText, ...VALUE_REASON_TEXTS, ...REFUSALS, ...WARNINGS }

/** Stable code of what is wrong with a cell: a rule of the roster, of a code or of a value. */
export type RowFaultCode = keyof typeof REFUSALS | keyof typeof WARNINGS | CodeReason | ValueReason

const REFUSING: ReadonlySet<string> = new Set([
  ...Object.keys(REFUSALS),
  ...Object.keys(VALUE_REASON_TEXTS),
  'spreadsheet-rounded',
])

/** What is wrong with one cell; `value` is what stood there, shortened. */
export interface RowFault {
  readonly code: RowFaultCode
  readonly field: RosterField
  readonly value: string
}

const SHOWN = 40

/** A fault of a cell. Its text is copied, because a cell may be a slice of a large piece of the file. */
export function rowFault(code: RowFaultCode, field: RosterField, value: string): RowFault {
  return { code, field, value: copied(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value) }
}

/**
 * Whether a row with this fault is refused. An invalid number is stored with its reason (ID_INVALID is a class of its
 * own), a rounded one is refused, because nobody can repair it but its source.
 */
export function refusesRow(code: RowFaultCode): boolean {
  return REFUSING.has(code)
}

/** The sentence about a fault in both languages, naming field and value. */
export function faultText({ code, field, value }: RowFault): Texts {
  const shown = value === '' ? { zh: '', en: '' } : { zh: `“${value}”`, en: ` "${value}"` }
  return { zh: `${field.zh}${shown.zh}：${TEXTS[code].zh}`, en: `${field.en}${shown.en}: ${TEXTS[code].en}` }
}

/** The sentence about a kind of fault without a value, for counts of warnings. */
export function faultSummary(code: RowFaultCode, field: RosterField): Texts {
  return faultText({ code, field, value: '' })
}

/** A text that holds no reference to the piece of the file it was cut from. */
export function copied(text: string): string {
  // Short texts are never slices; a round trip through JSON makes a flat copy of the others.
  if (text.length < 13) return text
  const own: string = JSON.parse(JSON.stringify(text))
  return own
}
