export { LEAD_STAGES, type LeadStage, type StageFacts, stageOf } from './stage.ts'
export { LEAD_STATE_TITLES } from './states.ts'
export { lastUndoDay } from './withdrawal.ts'
