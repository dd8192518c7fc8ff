export { type ErrorBody, errorBodySchema } from './error.ts'
export {
  type ControlSum,
  controlSumSchema,
  type Delivery,
  deliveriesSchema,
  deliverySchema,
  type ImportOutcome,
  type ImportRequest,
  type ImportWarning,
  importOutcomeSchema,
  importRequestSchema,
  importWarningSchema,
  type Preview,
  previewSchema,
  type RowError,
  rosterKindSchema,
  rowErrorsSchema,
} from './imports.ts'
export { type Job, type JobStarted, jobSchema, jobStartedSchema } from './jobs.ts'
export { Refusal, type RefusalCode, type RefusalPlace } from './refusals/refusal.ts'
export {
  type Campaign,
  campaignSchema,
  type District,
  daySchema,
  districtSchema,
  type Role,
  roleSchema,
  type Session,
  type SignIn,
  sessionSchema,
  signedInSchema,
  signInSchema,
  type User,
  userSchema,
} from './session.ts'
