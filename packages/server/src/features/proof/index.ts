export { type Enrolled, enrolledByMonth } from './enrolled-by-month.ts'
export { type Proven, proveByLedger } from './prove-by-ledger.ts'
export { proofRoutes } from './routes.ts'
