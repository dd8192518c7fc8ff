import type { RefusalTable } from './refusal-table.ts'

/** Refusals about orders to correct. */
export const orderRefusals = {
  'order-not-found': { status: 404, zh: '没有找到限期改正指令 {id}。', en: 'Order {id} was not found.' },
  'order-act-not-allowed': {
    status: 409,
    zh: '该限期改正指令现为“{stateZh}”，不能办理此项操作，请刷新查看。',
    en: 'The order is “{stateEn}” now, and this cannot be done to it. Reload to see it.',
  },
  'order-standing': {
    status: 409,
    zh: '该资源已有同类限期改正指令在办（编号 {id}）。',
    en: 'The lead has an order of this kind already (no. {id}).',
  },
  'order-own-draft': {
    status: 403,
    zh: '不能审批自己草拟的限期改正指令，请由本区其他人员或市扩面办审批。',
    en: 'Nobody approves his own draft. Another officer of the district or the city’s office does.',
  },
  'order-witness-missing': {
    status: 422,
    zh: '留置送达须写明见证人。',
    en: 'An order that was left needs the name of a witness.',
  },
  'order-served-before-approval': {
    status: 422,
    zh: '送达日期 {day} 早于审批日期 {approved}。',
    en: 'It was served on {day}, before it was approved on {approved}.',
  },
  'order-deadline-no-working-day': {
    status: 422,
    zh: '{day} 不是工作日，请改为 {before} 或 {after}。',
    en: '{day} is no working day. Choose {before} or {after}.',
  },
  'order-deadline-too-early': {
    status: 422,
    zh: '期限 {day} 必须晚于 {least}。',
    en: 'The deadline {day} must lie after {least}.',
  },
  'order-deadline-too-late': {
    status: 422,
    zh: '期限 {day} 太晚：自送达起不能超过 {most} 个工作日。',
    en: 'The deadline {day} is too late: no more than {most} working days after service.',
  },
  'order-days-too-many': {
    status: 422,
    zh: '限期共 {days} 个工作日，不能超过 {most} 个工作日。',
    en: 'That makes {days} working days; no more than {most} can be given.',
  },
  'order-without-employer': {
    status: 422,
    zh: '资源 {id} 没有用人单位，不能下达限期改正指令。',
    en: 'Lead {id} has no employer whom an order could be addressed to.',
  },
  'order-pause-reason-unknown': {
    status: 422,
    zh: '中止原因“{reason}”不在允许的范围内。',
    en: '“{reason}” is no reason to pause.',
  },
  'order-pause-outside': {
    status: 422,
    zh: '中止日期须在送达日 {from} 之后、期限 {to} 之前（含当日），且不晚于今天。',
    en: 'A pause begins after service ({from}), no later than the deadline ({to}) and than today.',
  },
  'order-pause-overlaps': {
    status: 422,
    zh: '与已有的中止期间（{from} 至 {to}）重叠。',
    en: 'It overlaps a pause from {from} to {to}.',
  },
  'order-paused': {
    status: 409,
    zh: '该指令正在中止，请先恢复计算期限。',
    en: 'The order is paused. Let it run again first.',
  },
  'order-not-paused': { status: 409, zh: '该指令没有在中止。', en: 'The order is not paused.' },
  'order-proof-missing': {
    status: 422,
    zh: '登记改正须附凭证：参保登记证、缴费凭证等的照片或文件。',
    en: 'A correction needs its proof: a photograph or file of the certificate or the receipt.',
  },
  'order-corrected-before-service': {
    status: 422,
    zh: '改正日期 {day} 早于送达日期 {served}。',
    en: 'It was corrected on {day}, before it was served on {served}.',
  },
} as const satisfies RefusalTable
