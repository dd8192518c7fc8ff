export * from './gap.ts'
export * from './pace.ts'
export * from './pace-alarm.ts'
