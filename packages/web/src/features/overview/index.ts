export { alarmStates, misses } from './alarmStates.ts'
