import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the assessment room. */
export const assessmentRefusals = {
  'no-assessment-method': {
    status: 404,
    zh: '{quarter} 没有生效的考核办法。请在活动设置的 assessments 中录入。',
    en: 'No method of assessment is in force in {quarter}. Enter one in the campaign’s assessments.',
  },
  'quarter-not-begun': {
    status: 422,
    zh: '{quarter} 尚未开始（业务日期 {today}），还没有可以考核的数字。',
    en: '{quarter} has not begun (the campaign’s today is {today}): there is nothing to assess yet.',
  },
  'assessed-unit-unknown': {
    status: 422,
    zh: '没有单位 {unit}。请用活动设置中的区县代码。',
    en: 'There is no unit {unit}. Use a code of the campaign’s units.',
  },
  'measure-unknown': {
    status: 422,
    zh: '没有计量项 {measure}。',
    en: 'There is no measure {measure}.',
  },
} as const satisfies RefusalTable
