export { figureQuestion } from './question.ts'
export { annexLines } from './terminal.ts'
export { type AnnexSource, viewAnnex } from './view-annex.ts'
export { writeAnnexWorkbook } from './workbook.ts'
