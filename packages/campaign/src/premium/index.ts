export { type PremiumChange, type Settlement, settleChange } from './change.ts'
export {
  PREMIUM_MODEL_PROBLEMS,
  type PremiumModel,
  type PremiumModelFault,
  type PremiumModelProblem,
  premiumModelOn,
  premiumModelsSchema,
  readPremiumModel,
} from './model.ts'
export {
  PREMIUM_NOTES,
  PREMIUM_PROBLEM_FIELDS,
  type Premium,
  type PremiumNote,
  type PremiumParts,
  type PremiumProblem,
  type PremiumProject,
  premiumOf,
} from './premium-of.ts'
export {
  type ContractTerm,
  type Duration,
  type Extension,
  type Suspension,
  type TermProblem,
  termProblem,
} from './term.ts'
