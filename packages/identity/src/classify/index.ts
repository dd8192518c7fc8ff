export { type ClassifiedCode, type CodeKind, classify } from './classify.ts'
