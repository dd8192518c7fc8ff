import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the matching room. */
export const matchingRefusals = {
  'no-ledger': {
    status: 422,
    zh: '没有截至 {today} 已结束月份的个人缴费台账，无法比对。请先导入 ledger-persons。',
    en: 'There is no ledger of persons for a month that ended by {today}, so nothing can be compared. Import ledger-persons first.',
  },
  'run-in-progress': {
    status: 409,
    zh: '第 {run} 次比对正在进行，请等它完成。',
    en: 'Matching run {run} is in progress. Wait until it is done.',
  },
  'run-waits-for-review': {
    status: 409,
    zh: '第 {run} 次比对的结果还在等待审核，请先应用或放弃。',
    en: 'The result of matching run {run} still waits for review. Apply or discard it first.',
  },
  'run-not-waiting': {
    status: 409,
    zh: '第 {run} 次比对不在待审核状态，可能已被应用或放弃。请刷新页面。',
    en: 'Matching run {run} does not wait for review: it may have been applied or discarded. Reload the page.',
  },
  'candidate-not-waiting': {
    status: 409,
    zh: '这一对已经有人判定，或已不存在。',
    en: 'Somebody has decided this pair already, or it is gone.',
  },
  'district-not-undecided': {
    status: 409,
    zh: '这条资源不在待定区县之列，可能已确定区县。请刷新页面。',
    en: 'This lead is not without a district: somebody may have decided it. Reload the page.',
  },
  'district-unknown': { status: 422, zh: '没有这个统计单元。', en: 'There is no such reporting unit.' },
} as const satisfies RefusalTable
