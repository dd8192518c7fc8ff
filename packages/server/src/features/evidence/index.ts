export { keepDocument, type LookedAt, lookAtDocument } from './keep-evidence.ts'
export { type LinkedEvidence, linkEvidence, type ProvedSubject, readEvidence } from './link-evidence.ts'
export { evidenceOf } from './list-evidence.ts'
export { evidenceRoutes } from './routes.ts'
