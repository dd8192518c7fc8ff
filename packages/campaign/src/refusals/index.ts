export {
  ATTEMPT_OUTCOME,
  REFUSING_OUTCOMES,
  type RefusalBlock,
  type RefusalFacts,
  type RefusalLack,
  type RefusalQualification,
  refusalQualification,
} from './qualification.ts'
export { isRefusalReason, REFUSAL_REASONS, type RefusalReasonCode, reasonNeedsNote } from './reasons.ts'
export { type RefusalRules, refusalRulesSchema } from './rules.ts'
export { currentSlot, type RefusalSlot, refusalSlots, slotOfDay } from './slots.ts'
export {
  REPORT_STANDINGS,
  type ReportStanding,
  reportStanding,
  type SlotFigures,
  slotFigures,
} from './standing.ts'
export {
  REFUSAL_STATES,
  REPORT_STATES,
  type RefusalAct,
  type RefusalState,
  type ReportState,
  refusalAfter,
} from './states.ts'
