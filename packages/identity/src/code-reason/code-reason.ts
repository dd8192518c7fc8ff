/** Why a code is not valid. Stable: stored with refused rows and printed by the command line. */
export type CodeReason =
  | 'blank'
  | 'placeholder'
  | 'masked'
  | 'spreadsheet-rounded'
  | 'wrong-length'
  | 'wrong-character'
  | 'region-impossible'
  | 'birth-date-impossible'
  | 'birth-date-in-future'
  | 'age-over-130'
  | 'check-digit'
  | 'org-code-check-digit'
  | 'legacy-registration-number'
  | 'unknown-shape'

/** A sentence in both languages: what is wrong and what to do next. */
export interface ReasonText {
  zh: string
  en: string
}

/** The words for every {@link CodeReason}. */
export const codeReasonText: Readonly<Record<CodeReason, ReasonText>> = {
  blank: { zh: '未填写号码', en: 'The code is blank; fill it in' },
  placeholder: {
    zh: '占位号码（如全部相同的数字），不是真实号码，请核实后填写',
    en: 'A placeholder such as one repeated digit, not a real code; find the real one',
  },
  masked: {
    zh: '号码被星号遮盖，请提供完整号码',
    en: 'The code is masked by asterisks; supply the full code',
  },
  'spreadsheet-rounded': {
    zh: '号码被电子表格按数值存储，末几位已丢失（显示为 000 或科学计数法），请将该列设为文本后重新导出',
    en: 'A spreadsheet stored the code as a number and lost its last digits (000 or 1.2E+17); format the column as text and export again',
  },
  'wrong-length': {
    zh: '号码位数不对，请核对原件',
    en: 'The code has the wrong number of characters; check the original',
  },
  'wrong-character': {
    zh: '含有该类号码不使用的字符，请核对（如 O 与 0、I 与 1）',
    en: 'The code holds a character that such codes never use; look for O for 0 or I for 1',
  },
  'region-impossible': {
    zh: '行政区划代码的省级部分不存在，请核对前两位',
    en: 'The province part of the region code does not exist; check the region digits',
  },
  'birth-date-impossible': {
    zh: '出生日期不存在，请核对第 7 位起的年月日',
    en: 'The birth date does not exist; check the digits from the 7th on',
  },
  'birth-date-in-future': {
    zh: '出生日期晚于业务日期，请核对出生年月日',
    en: 'The birth date lies after the given day; check the birth date',
  },
  'age-over-130': {
    zh: '年龄超过 130 岁，请核对出生年份',
    en: 'The age is over 130; check the year of birth',
  },
  'check-digit': {
    zh: '校验码不符，号码至少有一位有误，请核对原件',
    en: 'The check character does not fit, so at least one character is wrong; check the original',
  },
  'org-code-check-digit': {
    zh: '统一社会信用代码第 9–17 位（组织机构代码）校验码不符，请核对原件',
    en: 'Characters 9–17 (the organisation code) fail their own check; check the original',
  },
  'legacy-registration-number': {
    zh: '2007 年以前的 13 位注册号，无校验码，仅作原值保留，请补充现用代码',
    en: 'A 13-digit registration number from before 2007 has no check digit; kept as typed, add the current code',
  },
  'unknown-shape': {
    zh: '不是可识别的身份证号、统一社会信用代码、组织机构代码或注册号',
    en: 'Not a resident ID, unified social credit code, organisation code or registration number',
  },
}
