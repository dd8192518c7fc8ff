export type { SetPaper } from './set-pdf.ts'
export { checkTemplate, knownPlaces } from './word/check-template.ts'
export { tableDocument } from './word/table-document.ts'
export { openWorkshop, type Workshop } from './workshop.ts'
