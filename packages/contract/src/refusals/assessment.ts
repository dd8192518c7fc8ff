import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the assessment room. */
export const assessmentRefusals = {
  'no-assessment-method': {
    status: 404,
    zh: '{quarter} 没有生效的考核办法。请在“考核办法”中录入。',
    en: 'No method of assessment is in force in {quarter}. Enter one under “Method of assessment”.',
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
  'assessment-edition-unknown': {
    status: 404,
    zh: '{quarter} 没有第 {edition} 版考核结果。请选择已发布的版本，或查看当前数字。',
    en: '{quarter} has no edition {edition}. Choose a published one, or the figures as they are now.',
  },
  'quarter-not-ended': {
    status: 409,
    zh: '{quarter} 到 {day} 才结束，结果还是暂计，不能发布。',
    en: '{quarter} ends on {day}: its scores are provisional until then and cannot be published.',
  },
  'quarter-published': {
    status: 409,
    zh: '{quarter} 已发布。更正须说明理由，并作为新的一版发布。',
    en: '{quarter} is published. A correction says what it is for and becomes a new edition.',
  },
  'quarter-not-published': {
    status: 409,
    zh: '{quarter} 还没有发布，没有可更正的版本。请不填更正理由。',
    en: '{quarter} is not published: there is nothing to correct. Leave the reason out.',
  },
  'quarter-unchanged': {
    status: 409,
    zh: '现在的结果与第 {edition} 版完全相同，不需要更正。',
    en: 'The scores equal edition {edition}: there is nothing to correct.',
  },
  'appeals-open': {
    status: 409,
    zh: '{quarter} 还有 {count} 件申诉未复核，请先复核再发布。',
    en: '{count} appeals about {quarter} are undecided. Decide them, then publish.',
  },
  'assessment-item-unknown': {
    status: 422,
    zh: '考核办法中没有项目 {item}。',
    en: 'The method has no item {item}.',
  },
  'assessment-indicator-unknown': {
    status: 422,
    zh: '没有指标 {indicator}。请用活动设置中的指标代码。',
    en: 'There is no indicator {indicator}. Use a code of the campaign’s indicators.',
  },
  'deduction-unknown': {
    status: 422,
    zh: '考核办法中没有扣分项 {code}。',
    en: 'The method has no deduction {code}.',
  },
  'appeal-open': {
    status: 409,
    zh: '该项目已有申诉待复核。',
    en: 'An appeal about this item is waiting for its decision already.',
  },
  'appeal-not-found': {
    status: 404,
    zh: '没有找到申诉 {id}。',
    en: 'Appeal {id} was not found.',
  },
  'appeal-decided': {
    status: 409,
    zh: '该申诉已于 {day} 复核。',
    en: 'The appeal was decided on {day}.',
  },
  'adjustment-over-weight': {
    status: 422,
    zh: '调整后该项得分超过分值。请减少加分。',
    en: 'The item would earn more than its weight. Add fewer points.',
  },
  'adjustment-below-zero': {
    status: 422,
    zh: '调整后该项得分低于 0。请减少扣分。',
    en: 'The item would earn less than nothing. Take fewer points off.',
  },
  'fault-not-found': {
    status: 404,
    zh: '没有找到扣分记录 {id}。',
    en: 'Fault {id} was not found.',
  },
  'fault-voided': {
    status: 409,
    zh: '该扣分记录已于 {day} 撤销。',
    en: 'The fault was taken back on {day}.',
  },
  'supervision-elsewhere': {
    status: 422,
    zh: '该区县不在本轮督导的行程内。',
    en: 'The district is no stop of this round.',
  },
} as const satisfies RefusalTable
