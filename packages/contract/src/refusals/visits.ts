import type { RefusalTable } from './refusal-table.ts'

/** Refusals about visits. */
export const visitRefusals = {
  'visit-not-found': { status: 404, zh: '没有找到排查记录 {id}。', en: 'Visit {id} was not found.' },
  'visit-voided-already': {
    status: 409,
    zh: '排查记录 {id} 已经作废。',
    en: 'Visit {id} was voided already.',
  },
  'visit-of-another-district': {
    status: 403,
    zh: '这次排查是原区县做的，只有原区县能作废。',
    en: 'Another district made this visit; only it can void it.',
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
  'proof-evidence-missing': {
    status: 422,
    zh: '结果 {outcome} 需要至少一张照片或一份材料作为依据，且须已上传完成。',
    en: 'Outcome {outcome} needs at least one photograph or document as proof, completely uploaded.',
  },
  'persons-exceed-issued': {
    status: 422,
    zh: '核实未参保 {found} 人，多于下发的 {issued} 人。请选择结果 U17，或勾选“人数变更”。',
    en: '{found} uninsured persons were found, more than the {issued} issued. Choose outcome U17 or say that the head count changed.',
  },
  'register-by-not-after-visit': {
    status: 422,
    zh: '限期办理登记的日期 {day} 应晚于排查日期 {visited}。',
    en: 'The day to register by, {day}, must come after the visit of {visited}.',
  },
  'register-by-no-working-day': {
    status: 422,
    zh: '{day} 不是工作日，请改为 {before} 或 {after}。',
    en: '{day} is no working day: choose {before} or {after}.',
  },
  'next-day-not-after-visit': {
    status: 422,
    zh: '下次日期 {day} 应晚于排查日期 {visited}。',
    en: 'The next day, {day}, must come after the visit of {visited}.',
  },
  'person-works-here-contradicts': {
    status: 422,
    zh: '第 {row} 名人员：结果 {outcome} 与“是否在本单位工作”不一致。',
    en: 'Person {row}: outcome {outcome} contradicts what is said about working here.',
  },
  'person-wage-since-after-visit': {
    status: 422,
    zh: '第 {row} 名人员：工资起始月份晚于排查日期。',
    en: 'Person {row}: the wage cannot start after the month of the visit.',
  },
  'person-twice': {
    status: 422,
    zh: '第 {row} 名人员重复出现，每人只能有一个结果。',
    en: 'Person {row} stands in the record twice; everybody has one outcome.',
  },
  'dispatch-units-missing': {
    status: 422,
    zh: '核实为劳务派遣时，请至少填写一家用工单位及人数。',
    en: 'Where dispatch is verified, name at least one user unit with its heads.',
  },
  'dispatch-units-without-dispatch': {
    status: 422,
    zh: '不是劳务派遣，就没有用工单位，请删去或改为“是”。',
    en: 'Without labour dispatch there are no user units: remove them or say that it is dispatch.',
  },
  'dispatch-unit-twice': {
    status: 422,
    zh: '第 {row} 家用工单位与前面的重复。',
    en: 'User unit {row} stands in the list twice.',
  },
  'dispatch-unit-code-wrong': {
    status: 422,
    zh: '第 {row} 家用工单位的代码“{code}”不正确，请核对或留空。',
    en: 'The code "{code}" of user unit {row} is wrong: check it or leave it empty.',
  },
  'signature-not-a-signature': {
    status: 422,
    zh: '所附的签名文件不是屏幕签名，请重新签写。',
    en: 'The file attached as a signature is none. Sign again.',
  },
  'transfer-target-missing': {
    status: 422,
    zh: '请选择迁往的另一个区县。',
    en: 'Choose the other district that the employer moved to.',
  },
  'duplicate-target-missing': {
    status: 422,
    zh: '请填写与哪条资源重复（资源编号），不能是本条资源。',
    en: 'Name the lead that this one duplicates; it cannot be this lead itself.',
  },
} as const satisfies RefusalTable
