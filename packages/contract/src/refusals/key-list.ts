import type { RefusalTable } from './refusal-table.ts'

/** Refusals about the key inspection list. */
export const keyListRefusals = {
  'handover-not-found': {
    status: 404,
    zh: '没有找到第 {number} 号移送。',
    en: 'Hand-over {number} was not found.',
  },
  'nothing-to-hand-over': {
    status: 409,
    zh: '没有已确认而尚未移送的单位。',
    en: 'No accepted employer waits for its hand-over.',
  },
  'leader-reason-missing': {
    status: 422,
    zh: '改变主办单位时请写明理由，至少两个字。',
    en: 'Say why another one leads, in two characters at least.',
  },
  'handed-over-already': {
    status: 409,
    zh: '“{name}”已经移送，不能再改变主办单位。',
    en: '“{name}” was handed over already; who leads can no longer be changed.',
  },
  'handover-state': {
    status: 409,
    zh: '第 {number} 号移送目前是“{state}”，不能进行此项操作。请刷新页面。',
    en: 'Hand-over {number} is now “{state}”; this cannot be done. Reload the page.',
  },
  'day-before-handover': {
    status: 422,
    zh: '日期 {day} 早于 {least}。',
    en: 'The day {day} lies before {least}.',
  },
  'audit-start-missing': {
    status: 422,
    zh: '请填写稽核通知书上的稽核开始日期。',
    en: 'Give the day on which the audit begins, as its notice says.',
  },
  'audit-notice-short': {
    status: 422,
    zh: '稽核应提前 {days} 个工作日通知，最早于 {least} 开始；提前开始的请写明理由。',
    en: 'An audit is announced {days} working days before and begins on {least} at the earliest; say why it begins sooner.',
  },
  'result-unknown': {
    status: 422,
    zh: '处理结果代码 {result} 不适用于此项移送。',
    en: 'Result {result} does not fit this hand-over.',
  },
  'result-note-missing': {
    status: 422,
    zh: '请写明处理结果的内容，如文书编号和要求。',
    en: 'Write down the result: the number of the paper, and what it asks for.',
  },
  'lead-not-answered': {
    status: 409,
    zh: '资源 {id} 尚无监察或稽核的处理结果，不能以此关闭。',
    en: 'Neither inspection nor audit has answered about lead {id}: it cannot be closed for that.',
  },
  'lead-case-open': {
    status: 409,
    zh: '资源 {id} 正由监察或稽核办理（第 {number} 号移送），反馈后才能关闭。',
    en: 'Lead {id} is with inspection or audit (hand-over {number}); it is closed after their answer.',
  },
  'end-proof-missing': {
    status: 422,
    zh: '以“{end}”关闭需要附上证明材料。',
    en: 'Closing for “{end}” needs a file that proves it.',
  },
} as const satisfies RefusalTable
