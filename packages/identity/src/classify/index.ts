export { type ClassifiedCode, type CodeKind, classify } from './classify.ts'
export { type CodeWarning, codeWarnings, codeWarningText } from './warnings.ts'
