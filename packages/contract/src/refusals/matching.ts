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
  'pair-not-waiting': {
    status: 409,
    zh: '这一对已经有人判定，或最近一次比对已不再提出。请刷新页面。',
    en: 'Somebody has decided this pair already, or the last run no longer proposes it. Reload the page.',
  },
  'decision-not-standing': {
    status: 409,
    zh: '判定 {id} 不存在，或已经撤销。',
    en: 'Decision {id} does not exist or was withdrawn already.',
  },
  'threshold-order': {
    status: 422,
    zh: '送人工判定的下限必须低于自动认定的上限。',
    en: 'The bound from which a person is asked must lie below the bound of automatic links.',
  },
  'threshold-numbers-moved': {
    status: 409,
    zh: '预计结果已变为自动认定 {links} 对、待判定 {waiting} 对。请核对新数字后再确认。',
    en: 'The expected result has moved to {links} links and {waiting} pairs to decide. Check the new numbers and confirm again.',
  },
  'district-not-undecided': {
    status: 409,
    zh: '这条资源不在待定区县之列，可能已确定区县。请刷新页面。',
    en: 'This lead is not without a district: somebody may have decided it. Reload the page.',
  },
  'district-unknown': { status: 422, zh: '没有这个统计单元。', en: 'There is no such reporting unit.' },
} as const satisfies RefusalTable
