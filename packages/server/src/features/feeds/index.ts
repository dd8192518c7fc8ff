export { type LookUp, lookUpPayer } from './look-up.ts'
export { flushLooks } from './looks.ts'
export { type BuiltIndex, buildPayerIndex } from './payer-index/build-index.ts'
export { type FeedPlace, type PushedRows, takeRows } from './take-rows.ts'
