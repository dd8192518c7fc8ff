export * from './more-officers.ts'
export * from './pace.ts'
export * from './pace-alarm.ts'
export * from './quota.ts'
