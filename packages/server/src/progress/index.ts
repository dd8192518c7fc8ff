export { type Stage, startStage } from './stage.ts'
