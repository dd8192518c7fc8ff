export { DocumentEventNote } from './DocumentEventNote.tsx'
export { LeadDocuments } from './LeadDocuments.tsx'
export { PrintPapers } from './PrintPapers.tsx'
export { SubjectPaper } from './SubjectPaper.tsx'
