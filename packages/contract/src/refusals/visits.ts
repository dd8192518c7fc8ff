import type { RefusalTable } from './refusal-table.ts'

/** Refusals about visits. */
export const visitRefusals = {
  'visit-not-found': { status: 404, zh: '没有找到排查记录 {id}。', en: 'Visit {id} was not found.' },
  'visit-voided-already': {
    status: 409,
    zh: '排查记录 {id} 已经作废。',
    en: 'Visit {id} was voided already.',
  },
  'visit-before-issue': {
    status: 422,
    zh: '排查日期 {day} 早于下发日期 {issued}。',
    en: 'The visit of {day} lies before the day of issue, {issued}.',
  },
  'outcome-unknown': {
    status: 422,
    zh: '排查结果代码 {outcome} 不适用于此资源。',
    en: 'Outcome {outcome} does not fit this lead.',
  },
  'proof-missing': {
    status: 422,
    zh: '结果 {outcome} 需要写明依据：看到什么、凭什么材料。',
    en: 'Outcome {outcome} needs a note of the proof: what was seen, which paper.',
  },
  'person-not-listed': {
    status: 422,
    zh: '有人员不在本资源的名单中，请刷新后重试。',
    en: 'Somebody is not on the list of this lead. Reload and try again.',
  },
  'head-counts-identity-broken': {
    status: 422,
    zh: '应参保人数应等于：在岗 − 退休返聘 − 实习 − 派遣 − 外地已参保。',
    en: 'Persons to insure must be: on site − rehired retirees − interns − dispatched − insured elsewhere.',
  },
  'head-counts-insured-exceeds-on-site': {
    status: 422,
    zh: '已参保人数不能多于在岗人数。',
    en: 'More persons insured than on site.',
  },
  'head-counts-parts-exceed-on-site': {
    status: 422,
    zh: '分项人数之和超过在岗人数。',
    en: 'The parts add up to more persons than are on site.',
  },
  'officers-too-few': {
    status: 422,
    zh: '排查记录至少要写明 {least} 名排查人员。',
    en: 'A record of a visit names at least {least} officers.',
  },
} as const satisfies RefusalTable
