export * from './name-resolver.ts'
export * from './region-code.ts'
export * from './unit.ts'
