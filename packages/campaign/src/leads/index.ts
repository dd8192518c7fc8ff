export { LEAD_STATE_TITLES } from './states.ts'
