export { correctOrdersByLedger, type LedgerProof } from './correct-by-ledger.ts'
export { turnOrders } from './mark-overdue.ts'
export { type OrderDocument, orderDocumentOf } from './order-document.ts'
export { orderRoutes } from './routes.ts'
