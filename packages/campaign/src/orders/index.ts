export { type Citation, citationText, defaultCitations } from './citations.ts'
export {
  type DeadlineProblem,
  dueDay,
  type OrderPause,
  type OrderTerm,
  orderDaysLeft,
  workingDaysTo,
} from './due-day.ts'
export { ORDER_KINDS, type OrderKind, type OrderReceiver, orderTexts, proposedKind } from './kinds.ts'
export { orderNumberText } from './number.ts'
export { type OrderRules, orderRulesSchema } from './rules.ts'
export { needsWitness, SERVICE_WAYS, type ServiceWay } from './service.ts'
export { ORDER_STATES, type OrderAct, type OrderState, orderAfter, STANDING_ORDERS } from './states.ts'
