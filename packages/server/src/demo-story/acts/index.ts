export { type LeftOut, openStage, playDay } from './play-day.ts'
