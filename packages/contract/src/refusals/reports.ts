import type { RefusalTable } from './refusal-table.ts'

/** Refusals about what districts report by hand. */
export const districtReportRefusals = {
  'report-form-unknown': {
    status: 404,
    zh: '没有名为“{form}”的报表，或 {month} 不用报送。',
    en: 'There is no form {form}, or it is not due for {month}.',
  },
  'report-month-not-ended': {
    status: 409,
    zh: '{month} 还没有结束，月末以后才能报送。',
    en: '{month} has not ended yet: it is reported after its last day.',
  },
  'report-not-found': {
    status: 404,
    zh: '没有找到报表 {id}，或它不属于本区县。',
    en: 'Report {id} was not found, or is not your district’s.',
  },
  'report-state': {
    status: 409,
    zh: '报表目前是“{state}”，不能进行此项操作。请刷新页面。',
    en: 'The report is now {stateEn}; this cannot be done. Reload the page.',
  },
  'report-unexplained': {
    status: 422,
    zh: '还有 {count} 条校验结果没有说明，第一条：{first} 请更正数字或逐条说明（至少{least}个字）。',
    en: '{count} findings have no explanation yet, the first: {firstEn} Correct the figures, or explain each in {least} characters at least.',
  },
  'report-note-missing': {
    status: 422,
    zh: '退回报表时请写明原因，至少两个字。',
    en: 'Say why the report is returned, in two characters at least.',
  },
  'report-lock-count': {
    status: 409,
    zh: '{month} 现有 {count} 份已审核的报表，与确认的数量不符。请核对后重试。',
    en: '{month} has {count} accepted reports, another number than was confirmed. Look again, then lock.',
  },
} as const satisfies RefusalTable
