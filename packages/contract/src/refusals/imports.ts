import type { RefusalTable } from './refusal-table.ts'

/** Refusals of the imports room. */
export const importRefusals = {
  'file-unreadable': {
    status: 422,
    zh: '无法读取文件“{file}”：{zh}。',
    en: 'The file "{file}" cannot be read: {en}.',
  },
  'header-not-found': {
    status: 422,
    zh: '在“{file}”的前 30 行中找不到“{kind}”的表头。请确认名册种类，并保留含列名的那一行。',
    en: 'No header of "{kind}" was found in the first 30 rows of "{file}". Check the kind of roster and keep the row with the names of the columns.',
  },
  'columns-missing': {
    status: 422,
    zh: '“{kind}”缺少必填列：{columns}。请补上这些列，或在页面上指定由哪一列对应。',
    en: '"{kind}" lacks required columns: {columns_en}. Add them, or choose the columns on the page.',
  },
  'columns-duplicate': {
    status: 422,
    zh: '列名重复：第 {places} 列都对应“{column}”。请删去多余的列，或在页面上指定用哪一列。',
    en: 'Duplicate headers: columns {places} all stand for "{column_en}". Remove the surplus ones, or choose one on the page.',
  },
  'no-rows': {
    status: 422,
    zh: '“{file}”的表头之下没有数据行，没有导入任何内容。',
    en: '"{file}" holds no rows below its header; nothing was imported.',
  },
  'day-malformed': {
    status: 400,
    zh: '“{text}”不是日期，请写成 2030-07-31（台账可以写成 2030-07）。',
    en: '"{text}" is not a day; write 2030-07-31 (a ledger may say 2030-07).',
  },
  'month-not-over': {
    status: 422,
    zh: '{month} 尚未结束（业务日期 {today}），不能导入该月台账。',
    en: 'The month {month} is not over (campaign day {today}); its ledger cannot be imported yet.',
  },
  'upload-not-found': {
    status: 404,
    zh: '上传的文件已不在服务器上，请重新上传。',
    en: 'The uploaded file is no longer on the server. Upload it again.',
  },
  'no-file': {
    status: 400,
    zh: '请求中没有文件，请选择要上传的文件。',
    en: 'The request holds no file. Choose one to upload.',
  },
  'file-too-large': {
    status: 413,
    zh: '文件超过 {limit} GB，请拆分后上传。',
    en: 'The file is larger than {limit} GB. Split it and upload the parts.',
  },
  'kind-unknown': {
    status: 400,
    zh: '没有名为“{kind}”的名册种类。可用：{kinds}。',
    en: 'There is no kind of roster named "{kind}". Known: {kinds}.',
  },
  'plan-unreadable': {
    status: 422,
    zh: '“{file}”不是可以识别的通知：找不到附件。',
    en: '"{file}" is no notice that can be read: no annex was found.',
  },
  'no-refused-rows': {
    status: 404,
    zh: '这次交付没有被拒收的行。',
    en: 'No row of this delivery was refused.',
  },
} as const satisfies RefusalTable
