export { csvText, type NamedRow } from './csv.ts'
export { rowLines } from './lines.ts'
export { type ListToWrite, writeListWorkbook } from './list-workbook.ts'
