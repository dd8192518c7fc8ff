import type { RefusalTable } from './refusal-table.ts'

/** Refusals about workbooks that are filled in at a desk and come back. */
export const worksheetRefusals = {
  'worksheet-unknown': {
    status: 422,
    zh: '文件 {file} 不是本系统导出的填报清单：找不到“编号”和“版本”两列。',
    en: '{file} is no worksheet of this program: the columns 编号 and 版本 are missing.',
  },
  'worksheet-too-many': {
    status: 422,
    zh: '一张填报清单最多 {most} 条，选中了 {leads} 条。请按人员、街道或类别分开。',
    en: 'A worksheet holds at most {most} leads; {leads} are chosen. Divide them by officer, street or class.',
  },
  'worksheet-lead-changed': {
    status: 409,
    zh: '导出清单之后，这条资源已有新的记录或状态，本行没有写入。请重新导出后填报。',
    en: 'The lead has changed since the worksheet was made; the row was not recorded. Make a new worksheet and fill it in.',
  },
  'worksheet-cell': {
    status: 422,
    zh: '“{column}”填写的“{text}”看不懂。',
    en: 'The cell {column} reads "{text}", which is not understood.',
  },
  'worksheet-cell-missing': {
    status: 422,
    zh: '“{column}”没有填写。',
    en: 'The cell {column} is empty.',
  },
  'worksheet-no-refusal': {
    status: 422,
    zh: '这家单位没有列入拒不参保上报，不能填写拒绝理由。请先在“拒保”页列入。',
    en: 'The employer is not taken up for a report of refusals, so there is nothing to give a reason for. Take it up on the page of refusals first.',
  },
  'worksheet-head-counts': {
    status: 422,
    zh: '用工人数要么全部填写，要么全部不填。',
    en: 'Fill in all head counts, or none.',
  },
} as const satisfies RefusalTable
