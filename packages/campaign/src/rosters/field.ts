/**
 * What a cell holds. The type decides how it is read and which columns of the lake it fills (see `columns.ts`).
 * `money` is stored in cents, `month` as `YYYY-MM`, `date` as a day, `choice` as the stable English code.
 */
export type FieldType =
  | 'resident-id'
  | 'unit-code'
  | 'company-name'
  | 'person-name'
  | 'official-name'
  | 'district'
  | 'address'
  | 'month'
  | 'date'
  | 'count'
  | 'money'
  | 'rate'
  | 'flag'
  | 'choice'
  | 'text'
  | 'phone'

/** The unit in which a roster states a figure. */
export type FieldUnit = 'yuan' | 'ten-thousand-yuan' | 'persons' | 'months' | 'percent'

/** One value of a closed list: the code that is stored, its names, and further words that departments write for it. */
export interface Choice {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly words: readonly string[]
}

/**
 * What must hold beyond the type. A breach of `not-negative`, `not-zero` or `premium-rate` refuses the row, and so does one of `not-before`
 * that says so; the others store it with a warning, because the source may be right and the other cell wrong.
 */
export type FieldCheck =
  | { readonly rule: 'not-negative' }
  /** What is reckoned from it would be nothing. */
  | { readonly rule: 'not-zero' }
  /** A share of cost or wages that can be one: 12 where 1.2 ‰ is meant cannot (R25). */
  | { readonly rule: 'premium-rate' }
  | { readonly rule: 'not-before'; readonly field: string; readonly refuses?: true }
  | { readonly rule: 'at-most'; readonly field: string }
  | { readonly rule: 'digits'; readonly length: number }

/** A declared field of a roster (domain §9.1). `name` is its snake_case name in the lake. */
export interface RosterField {
  readonly name: string
  readonly type: FieldType
  readonly zh: string
  readonly en: string
  /** Other headers that departments write for it. */
  readonly aliases: readonly string[]
  readonly required: boolean
  readonly unit?: FieldUnit
  readonly choices?: readonly Choice[]
  readonly check?: FieldCheck
}

/** What a declaration may say beyond name and titles. */
export interface FieldOptions {
  readonly required?: boolean
  readonly aliases?: readonly string[]
  readonly unit?: FieldUnit
  readonly check?: FieldCheck
}

type Declare = (name: string, zh: string, en: string, options?: FieldOptions) => RosterField

function declare(type: FieldType, standard: FieldOptions = {}): Declare {
  return (name, zh, en, options = {}) => ({
    name,
    type,
    zh,
    en,
    required: false,
    ...standard,
    ...options,
    aliases: [...(options.aliases ?? []), ...(standard.aliases ?? [])],
  })
}

export const text = declare('text')
export const date = declare('date')
export const month = declare('month')
export const rate = declare('rate', { unit: 'percent' })
export const flag = declare('flag')
export const count = declare('count', { unit: 'persons', check: { rule: 'not-negative' } })
/** Arrears and corrections may be negative, so money has no check of its own. */
export const money = declare('money', { unit: 'yuan' })
export const phone = declare('phone', {
  aliases: ['电话', '联系电话', '手机', '手机号', '手机号码', '电话号码', '联系方式', '移动电话', '固定电话'],
})
export const address = declare('address', { aliases: ['地址', '详细地址', '联系地址', '通讯地址'] })
export const district = declare('district', {
  aliases: [
    '区县',
    '区',
    '所属区',
    '所属区县',
    '所在区',
    '所在区县',
    '区（县）',
    '行政区',
    '行政区划',
    '辖区',
    '区县名称',
  ],
})
export const companyName = declare('company-name')
export const personName = declare('person-name', {
  aliases: ['姓名', '职工姓名', '人员姓名', '个人姓名', '参保人姓名', '员工姓名', '本人姓名'],
})
/** 法定代表人: the person who answers for an employer. */
export const legalPerson = declare('official-name', {
  aliases: [
    '法人',
    '法人代表',
    '法定代表人',
    '法定代表人姓名',
    '法人姓名',
    '负责人',
    '单位负责人',
    '法定代表人（负责人）',
  ],
})
/** 联系人: whom to speak with. */
export const contactPerson = declare('official-name', {
  aliases: ['联系人', '单位联系人', '联系人姓名', '经办人', '单位经办人', '专管员', '劳资专管员'],
})
export const residentId = declare('resident-id', {
  aliases: [
    '身份证号码',
    '身份证号',
    '身份证',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '居民身份证号',
    '证件号码',
    '证件号',
    '社会保障号码',
    '社会保障号',
    '社保号',
  ],
})
export const unitCode = declare('unit-code', {
  aliases: [
    '统一社会信用代码',
    '社会信用代码',
    '统一信用代码',
    '信用代码',
    '组织机构代码',
    '组织机构代码证号',
    '机构代码',
    '营业执照注册号',
    '工商注册号',
    '注册号',
    '纳税人识别号',
    '税号',
    '单位代码',
    '企业代码',
    '代码',
  ],
})

/** A field whose values come from a closed list. */
export function choice(
  name: string,
  zh: string,
  en: string,
  choices: readonly Choice[],
  options: FieldOptions = {},
): RosterField {
  return { ...declare('choice')(name, zh, en, options), choices }
}
