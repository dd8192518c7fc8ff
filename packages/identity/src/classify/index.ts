export { type ClassifiedCode, classify } from './classify.ts'
export type { CodeKind } from './code-kind.ts'
export { type CodeWarning, codeWarnings, codeWarningText } from './warnings.ts'
