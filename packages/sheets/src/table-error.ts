/**
 * Everything that can be wrong with a table file, as a closed union. The code is stable (it is stored and translated
 * elsewhere); the texts say what to do next.
 */
export type TableErrorCode =
  | 'file-missing'
  | 'empty-file'
  | 'pdf'
  | 'html'
  | 'word-document'
  | 'spreadsheet-xml'
  | 'open-document'
  | 'binary-workbook'
  | 'not-a-table'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'xml-entities'
  | 'sheet-missing'
  | 'no-data'
  | 'encoding-mixed'
  | 'encoding-unknown'
  | 'quote-open'
  | 'cell-too-long'
  | 'time-limit'

/** Where it happened, as far as it is known. Lines, rows and columns count from 1, bytes from 0. */
export interface TableErrorPlace {
  readonly line?: number
  readonly byte?: number
  readonly row?: number
  readonly sheet?: string
  readonly part?: string
  readonly cause?: string
}

interface Texts {
  readonly zh: string
  readonly en: string
}

const SAVE_AGAIN_ZH = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿 (.xlsx)”后重新上传'
const SAVE_AGAIN_EN = 'open it in Excel or WPS, save it as "Excel workbook (.xlsx)" and upload it again'

const TEXTS: Readonly<Record<TableErrorCode, Texts>> = {
  'file-missing': {
    zh: '找不到文件或无权读取，请检查路径',
    en: 'the file does not exist or cannot be read; check its path',
  },
  'empty-file': { zh: '文件是空的，请重新导出', en: 'the file is empty; export it again' },
  pdf: {
    zh: '这是 PDF，不是表格；请向来源单位索取 Excel 或 CSV 文件',
    en: 'this is a PDF, not a table; ask its source for an Excel or CSV file',
  },
  html: {
    zh: `这是网页 (HTML)，不是表格；${SAVE_AGAIN_ZH}`,
    en: `this is a web page (HTML), not a table; ${SAVE_AGAIN_EN}`,
  },
  'word-document': {
    zh: '这是 Word 文档，不是表格；请把其中的表复制到 Excel 后保存为 .xlsx',
    en: 'this is a Word document, not a table; copy its table into Excel and save it as .xlsx',
  },
  'spreadsheet-xml': {
    zh: `这是“XML 表格 2003”格式，不能直接读取；${SAVE_AGAIN_ZH}`,
    en: `this is an "XML Spreadsheet 2003" file, which is not read; ${SAVE_AGAIN_EN}`,
  },
  'open-document': {
    zh: `这是 OpenDocument 文件 (.ods)，不能直接读取；${SAVE_AGAIN_ZH}`,
    en: `this is an OpenDocument file (.ods), which is not read; ${SAVE_AGAIN_EN}`,
  },
  'binary-workbook': {
    zh: `这是二进制工作簿 (.xlsb)，不能直接读取；${SAVE_AGAIN_ZH}`,
    en: `this is a binary workbook (.xlsb), which is not read; ${SAVE_AGAIN_EN}`,
  },
  'not-a-table': {
    zh: '无法识别的文件，既不是 Excel 工作簿也不是文本表格；请换用 .xlsx 或 .csv',
    en: 'unknown kind of file, neither an Excel workbook nor a text table; use .xlsx or .csv',
  },
  encrypted: {
    zh: '工作簿有打开密码；请在 Excel 或 WPS 中取消密码后重新上传',
    en: 'the workbook is protected by a password; remove it in Excel or WPS and upload it again',
  },
  damaged: {
    zh: '文件不完整或已损坏；请重新下载或重新导出',
    en: 'the file is incomplete or damaged; download or export it again',
  },
  'too-large': {
    zh: '文件解开后过大，超过允许的上限（可能是恶意构造的压缩包）；请拆分后重新上传',
    en: 'the file unpacks to more than is allowed (perhaps a zip bomb); split it and upload the parts',
  },
  'xml-entities': {
    zh: `文件内含 XML 实体声明，出于安全不予读取；${SAVE_AGAIN_ZH}`,
    en: `the file declares XML entities, which is refused for safety; ${SAVE_AGAIN_EN}`,
  },
  'sheet-missing': {
    zh: '工作簿中没有这个工作表，请从列出的工作表中选择',
    en: 'the workbook has no such sheet; choose one of those listed',
  },
  'no-data': { zh: '文件里没有任何数据行', en: 'the file holds no rows' },
  'encoding-mixed': {
    zh: '文件中途改变了编码（UTF-8 与其他编码混用）；请用一种编码重新导出',
    en: 'the file changes its encoding midway (UTF-8 mixed with another); export it again in one encoding',
  },
  'encoding-unknown': {
    zh: '文字编码既不是 UTF-8、GB18030 也不是 UTF-16；请另存为 UTF-8 后重新上传',
    en: 'the text is neither UTF-8, GB18030 nor UTF-16; save it as UTF-8 and upload it again',
  },
  'quote-open': {
    zh: '引号没有配对，从这一行起无法分列；请补上或删去该引号',
    en: 'a quotation mark is never closed, so the text cannot be split from this line on; close or remove it',
  },
  'cell-too-long': {
    zh: '单元格内容过长，超过允许的上限；请检查该行',
    en: 'a cell holds more text than is allowed; check this row',
  },
  'time-limit': {
    zh: `读取超时；${SAVE_AGAIN_ZH}`,
    en: `reading took too long; ${SAVE_AGAIN_EN}`,
  },
}

function placeInChinese(place: TableErrorPlace): string {
  const parts: string[] = []
  if (place.sheet !== undefined) parts.push(`工作表“${place.sheet}”`)
  if (place.row !== undefined) parts.push(`第 ${place.row} 行`)
  if (place.line !== undefined) parts.push(`第 ${place.line} 行`)
  if (place.byte !== undefined) parts.push(`第 ${place.byte} 字节`)
  if (place.part !== undefined) parts.push(place.part)
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

function placeInEnglish(place: TableErrorPlace): string {
  const parts: string[] = []
  if (place.sheet !== undefined) parts.push(`sheet "${place.sheet}"`)
  if (place.row !== undefined) parts.push(`row ${place.row}`)
  if (place.line !== undefined) parts.push(`line ${place.line}`)
  if (place.byte !== undefined) parts.push(`byte ${place.byte}`)
  if (place.part !== undefined) parts.push(place.part)
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** The only error that reading or writing a table throws on account of its input. */
export class TableError extends Error {
  readonly code: TableErrorCode
  readonly place: TableErrorPlace
  readonly zh: string
  readonly en: string

  constructor(code: TableErrorCode, place: TableErrorPlace = {}) {
    const zh = TEXTS[code].zh + placeInChinese(place)
    const en = TEXTS[code].en + placeInEnglish(place)
    super(`${zh} / ${en}`)
    this.name = 'TableError'
    this.code = code
    this.place = place
    this.zh = zh
    this.en = en
  }
}
