export { KEY_LIST_COLUMNS } from './columns.ts'
export { LEAD_ENDS, type LeadEnd } from './ends.ts'
export {
  auditResultDue,
  auditStart,
  caseLimit,
  daysToLimit,
  extendedLimit,
  type HandoverRules,
  handoverDue,
  handoverRulesSchema,
} from './limits.ts'
export {
  LEADING_RULES,
  type Leading,
  type LeadingRule,
  leadingReceiver,
  RECEIVERS,
  type Receiver,
} from './receivers.ts'
export { HANDOVER_RESULTS, type HandoverResult, isHandoverResult, resultFits } from './results.ts'
export {
  HANDOVER_STATES,
  type HandoverAct,
  type HandoverStanding,
  type HandoverState,
  handoverAfter,
  handoverAllows,
} from './states.ts'
