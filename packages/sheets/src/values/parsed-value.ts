/** Why a cell is not the value that is due. Stable codes; the caller adds field and row. */
export type ValueReason =
  | 'blank'
  | 'dash'
  | 'not-a-number'
  | 'not-whole'
  | 'too-large'
  | 'too-many-decimals'
  | 'not-a-date'
  | 'no-such-day'
  | 'day-missing'
  | 'two-digit-year'
  | 'day-and-month-unclear'
  | 'not-a-month'
  | 'month-may-have-lost-a-zero'
  | 'not-a-percent'

/** A value, or why there is none. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ValueReason }

/** The texts of the reasons, to be shown beside field and row. */
export const VALUE_REASON_TEXTS: Readonly<Record<ValueReason, { readonly zh: string; readonly en: string }>> =
  {
    blank: { zh: '没有填写', en: 'is blank' },
    dash: { zh: '填的是横线，不是数值', en: 'is a dash, not a value' },
    'not-a-number': { zh: '不是数字', en: 'is not a number' },
    'not-whole': { zh: '应为整数', en: 'must be a whole number' },
    'too-large': { zh: '数字过大', en: 'is too large' },
    'too-many-decimals': { zh: '金额最多两位小数', en: 'has more than two decimals' },
    'not-a-date': { zh: '不是日期，请写成 2020-07-31', en: 'is not a date; write 2020-07-31' },
    'no-such-day': { zh: '没有这一天', en: 'is no day of the calendar' },
    'day-missing': { zh: '缺少日，请写成 2020-07-31', en: 'lacks the day; write 2020-07-31' },
    'two-digit-year': { zh: '年份只有两位，请写四位', en: 'has a year of two digits; write four' },
    'day-and-month-unclear': {
      zh: '分不清月和日，请写成 2020-07-31',
      en: 'leaves day and month unclear; write 2020-07-31',
    },
    'not-a-month': { zh: '不是月份，请写成 2020-07', en: 'is not a month; write 2020-07' },
    'month-may-have-lost-a-zero': {
      zh: '可能是 10 月被表格软件去掉了末尾的 0，请写成 2020-10 或 2020-01',
      en: 'may be October without its zero; write 2020-10 or 2020-01',
    },
    'not-a-percent': { zh: '不是百分数，请写成 97.30%', en: 'is not a percentage; write 97.30%' },
  }

export function value<T>(result: T): Parsed<T> {
  return { ok: true, value: result }
}

export function refused(reason: ValueReason): { readonly ok: false; readonly reason: ValueReason } {
  return { ok: false, reason }
}
