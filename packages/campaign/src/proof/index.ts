export {
  CLAIMS_OF_PAYING,
  isAttributed,
  isUnproved,
  type LedgerMonth,
  PROOF_STEPS,
  type ProofStep,
  proofSteps,
} from './steps.ts'
