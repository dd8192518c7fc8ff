export * from './decimal.ts'
export * from './figure.ts'
export * from './ranking.ts'
export * from './rate.ts'
