export { type CodeReason, codeReasonText, type ReasonText } from './code-reason.ts'
