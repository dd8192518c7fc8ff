import type { RefusalTable } from './refusal-table.ts'

/** Refusals about papers and their templates. */
export const documentRefusals = {
  'document-not-found': {
    status: 404,
    zh: '没有找到文书 {id}，或无权查看。',
    en: 'Document {id} was not found, or is not yours to see.',
  },
  'document-subject-not-found': {
    status: 404,
    zh: '没有找到制作文书所依据的记录 {id}，或无权查看。',
    en: 'The record {id} that the document is made from was not found, or is not yours to see.',
  },
  'document-made-already': {
    status: 409,
    zh: '已有文书 {number}，请直接打印存档件；内容有误时先作废再制作。',
    en: 'Document {number} exists already. Print the archived one; void it first if it is wrong.',
  },
  'document-voided-already': {
    status: 409,
    zh: '文书 {number} 已经作废。',
    en: 'Document {number} was voided already.',
  },
  'document-frozen': {
    status: 409,
    zh: '通报 {number} 已发布，不能作废。需要更正的，请在通报页面出更正版。',
    en: 'The bulletin {number} is published and cannot be voided. Draft a correction on the page of the bulletin.',
  },
  'document-order-draft': {
    status: 409,
    zh: '限期改正指令尚未批准，没有文号。请先批准。',
    en: 'The order to correct is not approved and has no number yet. Approve it first.',
  },
  'document-report-open': {
    status: 409,
    zh: '{slot} 批次尚未上报，请先上报。',
    en: 'The report of {slot} is not submitted yet. Submit it first.',
  },
  'document-needs-employer': {
    status: 422,
    zh: '资源 {lead} 没有用人单位，不能制作此类文书。',
    en: 'Lead {lead} has no employer: this kind of document cannot be made.',
  },
  'document-lead-not-out': {
    status: 409,
    zh: '资源 {lead} 尚未下发或已经结束，不能制作此类文书。',
    en: 'Lead {lead} is not out, or has ended: this kind of document cannot be made.',
  },
  'document-details-missing': {
    status: 422,
    zh: '请填写稽核日期、期间等内容后再制作。',
    en: 'Give the day and the period of the audit first.',
  },
  'audit-notice-too-soon': {
    status: 422,
    zh: '稽核通知应在稽核 3 日前送达，稽核日期最早为 {earliest}。',
    en: 'A notice goes out 3 days before the audit: its day is {earliest} at the earliest.',
  },
  'audit-period-reversed': {
    status: 422,
    zh: '稽核期间的起止日期不对：{from} 至 {to}。',
    en: 'The period of the audit is no period: {from} to {to}.',
  },
  'audit-opinion-day': {
    status: 422,
    zh: '整改期限 {day} 必须晚于今天 {today}，稽核日期不得晚于今天。',
    en: 'The day to correct, {day}, must lie after today, {today}, and the audit not after today.',
  },
  'document-archive-missing': {
    status: 409,
    zh: '存档文件 {number} 缺失或已改变，请联系管理员核对数据目录。',
    en: 'The archived file of {number} is missing or altered. Ask the administrator to check the data folder.',
  },
  'print-nothing': {
    status: 422,
    zh: '所选资源都不能打印：{detail}',
    en: 'None of the leads chosen can be printed: {detailEn}',
  },
  'template-too-large': {
    status: 413,
    zh: '模板文件超过 {limit} MB，请删去其中的大图片。',
    en: 'The template is larger than {limit} MB. Take large pictures out of it.',
  },
  'template-no-docx': {
    status: 422,
    zh: '这不是可以读取的 Word 文档（.docx）。请用 Word 或 WPS 另存为 .docx。',
    en: 'This is no Word document (.docx) that can be read. Save it as .docx.',
  },
  'template-active': {
    status: 422,
    zh: '模板含有宏、嵌入对象或外部引用（{part}），不能使用。请删去后另存为 .docx。',
    en: 'The template holds a macro, an embedded object or a link to elsewhere ({part}). Remove it and save as .docx.',
  },
  'template-places-unknown': {
    status: 422,
    zh: '模板中有不认识的占位符：{places}。请按可用占位符清单修改。',
    en: 'The template names places that do not exist: {places}. See the list of places.',
  },
  'template-broken': {
    status: 422,
    zh: '模板的占位符书写有误：{detail}',
    en: 'The places of the template are written wrongly: {detail}',
  },
  'template-unchanged': {
    status: 409,
    zh: '现在使用的就是随程序提供的模板。',
    en: 'The shipped template is in use already.',
  },
} as const satisfies RefusalTable
