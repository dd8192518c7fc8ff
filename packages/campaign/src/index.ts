export * from './calendar/index.ts'
export * from './campaigns/index.ts'
export * from './districts/index.ts'
export * from './rates/index.ts'
