export type { SetPaper } from './set-pdf.ts'
export { checkTemplate, knownPlaces } from './word/check-template.ts'
export { openWorkshop, type Workshop } from './workshop.ts'
