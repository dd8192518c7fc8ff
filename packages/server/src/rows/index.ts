export { csvText, type NamedRow } from './csv.ts'
export { rowLines } from './lines.ts'
