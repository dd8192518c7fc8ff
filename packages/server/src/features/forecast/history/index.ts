export { hasHistory, historyOf } from './history.ts'
export type { Moment } from './moment.ts'
