export * from './gap.ts'
export * from './pace.ts'
