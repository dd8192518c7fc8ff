import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the employer's page. A wrong number and a wrong code give the same answer. */
export const demandRefusals = {
  'demand-not-found': {
    status: 404,
    zh: '查询编号与单位代码不相符。请核对通知书上的查询编号和本单位的统一社会信用代码、组织机构代码或社保单位编号。',
    en: 'The number and the code do not belong together. Check the number on the paper and your credit code, organisation code or insurance number.',
  },
  'demand-number-mistyped': {
    status: 422,
    zh: '查询编号输入有误，请对照通知书重新输入。',
    en: 'The number is mistyped. Type it again from the paper.',
  },
  'demand-other-year': {
    status: 410,
    zh: '此二维码属于 {year} 年度的通知，现已不能办理。请以最新收到的通知为准，或电话联系社保分中心。',
    en: 'This code belongs to a paper of {year} and can no longer be answered. Use the latest paper you got, or call the office.',
  },
  'demand-closed': {
    status: 410,
    zh: '此通知已经作废或已办结，不能再网上办理。如有疑问请电话联系。',
    en: 'This paper was withdrawn or has ended and cannot be answered here. Call the office if in doubt.',
  },
  'demand-too-many-tries': {
    status: 429,
    zh: '查询次数过多，请于 {minutes} 分钟后再试，或电话联系社保分中心。',
    en: 'Too many tries. Try again in {minutes} minutes, or call the office.',
  },
  'demand-slot-unknown': {
    status: 422,
    zh: '{day} 不能预约，请从列出的工作日中选择。',
    en: '{day} cannot be booked. Choose one of the working days listed.',
  },
  'demand-slot-taken': {
    status: 409,
    zh: '该时段已约满，请另选时段。',
    en: 'That time is booked out. Choose another one.',
  },
  'demand-appointment-already': {
    status: 409,
    zh: '贵单位已预约 {day}，无需重复预约。',
    en: 'You have an appointment on {day} already.',
  },
  'demand-counts-wrong': {
    status: 422,
    zh: '已参保人数不能多于应参保人数，应参保人数不能多于在岗人数。',
    en: 'No more persons insured than due, and no more due than on site.',
  },
  'demand-dispute-empty': {
    status: 422,
    zh: '对人数有异议的，请写明理由或上传材料。',
    en: 'Say why the numbers are wrong, or send documents that show it.',
  },
  'demand-file-refused': {
    status: 422,
    zh: '“{name}”不能接收：请上传不超过 {limit} MB 的 PDF 或照片。',
    en: '"{name}" is not taken: send a PDF or a photograph of at most {limit} MB.',
  },
} as const satisfies RefusalTable
