export { makeDocument } from './make-document.ts'
export { codeHash, numberHash } from './open-access.ts'
export { printPapers } from './print-papers.ts'
export { documentRoutes } from './routes.ts'
