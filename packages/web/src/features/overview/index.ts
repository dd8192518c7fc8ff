export { alarmStates } from './alarmStates.ts'
