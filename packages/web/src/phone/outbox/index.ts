export { type Answer, answered } from './answered.ts'
export { leaving, nextDue, nextSteps } from './nextSteps.ts'
export {
  type Act,
  type ActView,
  discard,
  emptyOutbox,
  enqueue,
  forgetSent,
  hurry,
  isOurs,
  isUnsent,
  missingPieces,
  type Outbox,
  type Piece,
  type Reason,
  retry,
  revived,
  type Step,
  signedIn,
  viewOf,
} from './outbox.ts'
