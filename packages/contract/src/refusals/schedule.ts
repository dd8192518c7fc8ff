import type { RefusalTable } from './refusal-table.ts'

/** Refusals about back-scheduling. */
export const scheduleRefusals = {
  'deadline-missing': {
    status: 422,
    zh: '本行动没有排查期限，请指定截止日期。',
    en: 'The campaign states no end of the inspection: give a deadline.',
  },
  'deadline-too-far': {
    status: 422,
    zh: '截止日期 {deadline} 超出节假日表，或距起算日 {from} 超过一年。请选择较近的日期。',
    en: 'The deadline {deadline} is outside the table of holidays, or more than a year after {from}. Choose a nearer day.',
  },
  'schedule-district-unknown': {
    status: 404,
    zh: '没有区县 {district}，或它不是您的区县。',
    en: 'There is no district {district}, or it is not yours.',
  },
} as const satisfies RefusalTable
