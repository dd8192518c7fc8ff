export { type Answer, answered } from './answered.ts'
export { leaving, nextDue, nextSteps } from './nextSteps.ts'
export {
  type Act,
  discard,
  emptyOutbox,
  enqueue,
  forgetSent,
  hurry,
  isOurs,
  isUnsent,
  missingPieces,
  type Outbox,
  type Reason,
  retry,
  revived,
  type Step,
  signedIn,
  viewOf,
} from './outbox.ts'
