import type { RefusalTable } from './refusal-table.ts'

/** Refusals about reporting refusing employers. */
export const reportRefusals = {
  'slot-unknown': {
    status: 404,
    zh: '{slot} 不是上报批次日；批次以标称日期命名，如 {example}。',
    en: '{slot} is no slot of the campaign; a slot is named by its nominal day, such as {example}.',
  },
  'slot-not-open': {
    status: 409,
    zh: '批次 {slot} 从 {opens} 起才能上报。',
    en: 'The slot {slot} opens on {opens}.',
  },
  'refusal-not-found': {
    status: 404,
    zh: '没有找到拒不参保记录 {id}，或它不属于本区县。',
    en: 'Refusal {id} was not found, or is not your district’s.',
  },
  'refusal-state': {
    status: 409,
    zh: '“{name}”目前是“{state}”，不能进行此项操作。请刷新页面。',
    en: '“{name}” is now {state}; this cannot be done. Reload the page.',
  },
  'refusal-reason-missing': {
    status: 422,
    zh: '还有 {count} 户没有填写拒绝理由，第一户是“{name}”。补填后再上报。',
    en: '{count} employers have no reason for refusing yet, the first is “{name}”. Give them before submitting.',
  },
  'refusal-note-missing': {
    status: 422,
    zh: '拒绝理由为“其他”时，请写明具体理由。',
    en: 'For the reason “other”, write down what the employer says.',
  },
  'evidence-for-one': {
    status: 422,
    zh: '证据材料只能附在一户上，请逐户添加。',
    en: 'Files prove the refusal of one employer: add them one by one.',
  },
  'report-empty': {
    status: 409,
    zh: '批次 {slot} 没有待报的单位。确无拒不参保单位的，请作零报告。',
    en: 'There is nothing to submit for the slot {slot}. If no employer refuses, submit a zero report.',
  },
  'zero-not-empty': {
    status: 409,
    zh: '批次 {slot} 已上报 {count} 户，不能作零报告。',
    en: 'The slot {slot} has {count} employers reported: it is no zero report.',
  },
  'zero-reported-already': {
    status: 409,
    zh: '批次 {slot} 已作零报告。',
    en: 'A zero report for the slot {slot} was submitted already.',
  },
  'zero-with-qualifying': {
    status: 409,
    zh: '按规则有 {count} 户符合批次 {slot} 的上报条件。仍要作零报告，请确认户数 {count}。',
    en: '{count} employers qualify for the slot {slot}. To submit a zero report all the same, confirm the number {count}.',
  },
  'return-note-missing': {
    status: 422,
    zh: '退回时请写明原因，至少两个字。',
    en: 'Say why it is returned, in two characters at least.',
  },
  'no-refusals-waiting': {
    status: 409,
    zh: '所选范围内没有等待确认的拒不参保单位。',
    en: 'Nothing that was chosen waits for a decision.',
  },
  'block-standing': {
    status: 409,
    zh: '资源 {id} 已登记暂不上报的情形，请先结束它。',
    en: 'Lead {id} is kept out of the reports already: end that first.',
  },
  'block-not-found': {
    status: 404,
    zh: '资源 {id} 没有登记暂不上报的情形。',
    en: 'Nothing keeps lead {id} out of the reports.',
  },
  'block-ends-before': {
    status: 422,
    zh: '结束日期 {day} 早于开始日期 {from}。',
    en: 'The end {day} lies before the beginning {from}.',
  },
} as const satisfies RefusalTable
