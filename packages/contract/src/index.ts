export {
  type Annex,
  type AnnexCell,
  type AnnexFinding,
  type AnnexTableView,
  annexFileQuerySchema,
  annexIdSchema,
  annexQuerySchema,
  annexSchema,
  findingsQuerySchema,
  findingsSchema,
} from './annexes.ts'
export * from './assessment.ts'
export * from './assessment-record.ts'
export {
  type Assigned,
  type AssignmentPreview,
  assignedSchema,
  assignmentPreviewRequestSchema,
  assignmentPreviewSchema,
  assignRequestSchema,
  claimRequestSchema,
  handBackRequestSchema,
  type OfficerLoad,
  officerLoadsSchema,
  officersSchema,
  type StreetLoad,
  streetLoadsSchema,
  type WorkPage,
  type WorkQuery,
  type WorkRow,
  workDistrictQuerySchema,
  workPageSchema,
  workQuerySchema,
} from './assignments.ts'
export {
  acceptedSchema,
  type Batch,
  type BatchKind,
  type BatchLine,
  batchKindSchema,
  batchLinePageSchema,
  batchLineSchema,
  batchPageQuerySchema,
  batchPageSchema,
  batchSchema,
  decidedSchema,
  decisionSchema,
  type Issued,
  type IssuePreview,
  issuedSchema,
  issuePreviewSchema,
  issueRequestSchema,
  leadRequestsSchema,
  type UndoPreview,
  undoPreviewSchema,
  undoWithdrawalSchema,
  withdrawalUndoneSchema,
} from './batches.ts'
export { type Bilingual, bilingualSchema } from './bilingual.ts'
export * from './bulletins.ts'
export { moveTodaySchema, todayMovedSchema } from './campaigns.ts'
export { type CitedPolicy, citationSchema, citedPoliciesSchema, type ShownCitation } from './citations.ts'
export * from './contacts.ts'
export {
  type CorrectionRequest,
  correctedSchema,
  correctionRequestSchema,
  type EmployerWord,
  type FieldConflicts,
  fieldConflictsSchema,
  keepValueSchema,
  type LeadCorrections,
  leadCorrectionsSchema,
  valueKeptSchema,
} from './corrections.ts'
export {
  type Demand,
  type DemandAnswer,
  type DemandAppointment,
  type DemandPair,
  demandAnswerSchema,
  demandAppointmentSchema,
  demandPairSchema,
  demandSchema,
  demandSentSchema,
} from './demand.ts'
export * from './dispatch.ts'
export * from './dispatch-lists.ts'
export {
  auditNoticeDetailsSchema,
  auditOpinionDetailsSchema,
  type DocumentMade,
  type DocumentPage,
  type DocumentPageQuery,
  type DocumentTemplate,
  documentKindSchema,
  documentMadeSchema,
  documentPageQuerySchema,
  documentPageSchema,
  documentSchema,
  documentTemplatesSchema,
  documentVoidedSchema,
  type Makeable,
  type MakeDocument,
  makeableSchema,
  makeDocumentSchema,
  type PaperDocument,
  type PrintRequest,
  printRequestSchema,
  templateReplacedSchema,
  voidDocumentSchema,
} from './documents.ts'
export * from './enforcement.ts'
export { type ErrorBody, errorBodySchema } from './error.ts'
export {
  type ChunkReceived,
  chunkReceivedSchema,
  type Evidence,
  type EvidenceBegin,
  type EvidenceBegun,
  evidenceBeginSchema,
  evidenceBegunSchema,
  evidenceIdsSchema,
  evidenceSchema,
  type Place,
  placeSchema,
  type UnfinishedUpload,
  unfinishedUploadsSchema,
} from './evidence.ts'
export {
  type FeedFigures,
  type FeedHitRow,
  type FeedHits,
  type FeedHitsQuery,
  feedFiguresSchema,
  feedHitsQuerySchema,
  feedHitsSchema,
  type GapKind,
  gapKindSchema,
  type StaffGapRow,
  type StaffGaps,
  type StaffGapsQuery,
  staffGapsQuerySchema,
  staffGapsSchema,
  type ZoneSpeed,
  zoneSpeedSchema,
} from './feed-hits.ts'
export {
  FEED_BATCH_ROWS,
  type FeedBatch,
  type FeedRow,
  type FeedRowAnswer,
  feedBatchSchema,
  feedHitSchema,
  feedRowAnswerSchema,
  feedRowSchema,
  type PayerLookUp,
  payerLookUpSchema,
} from './feed-rows.ts'
export * from './forecast.ts'
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
export * from './key-list.ts'
export {
  type BulkAct,
  type BulkAnswer,
  type BulkPreview,
  bulkActSchema,
  bulkAnswerSchema,
  bulkPreviewRequestSchema,
  bulkPreviewSchema,
  bulkRequestSchema,
  closeDuplicateSchema,
  type FollowUps,
  findPersonRequestSchema,
  followUpsSchema,
  foundPersonSchema,
  type Lead,
  type LeadAct,
  type LeadEvent,
  type LeadEvidence,
  type LeadFilter,
  type LeadOrder,
  type LeadPage,
  type LeadPageQuery,
  type LeadPerson,
  type LeadRequest,
  type LeadRow,
  type LeadSelection,
  type LeadState,
  type LeadTotal,
  type LeadWords,
  leadChangeRequestSchema,
  leadEventSchema,
  leadEvidenceSchema,
  leadExportSchema,
  leadFilterSchema,
  leadOrderSchema,
  leadPageQuerySchema,
  leadPageSchema,
  leadPersonPageSchema,
  leadPersonQuerySchema,
  leadPersonSchema,
  leadRequestSchema,
  leadRowSchema,
  leadSchema,
  leadSelectionSchema,
  leadStateSchema,
  leadTotalQuerySchema,
  leadTotalSchema,
  leadWordsSchema,
  type SavedView,
  savedViewSchema,
  savedViewsSchema,
  saveViewSchema,
  type Timeline,
  timelineSchema,
  undecidedPersonsSchema,
  unmaskedSchema,
  unmaskRequestSchema,
  viewNameSchema,
} from './leads.ts'
export * from './matching.ts'
export * from './media-contacts.ts'
export {
  type MergePreview,
  mergedSchema,
  mergeLeadsSchema,
  mergePreviewQuerySchema,
  mergePreviewSchema,
  type SplitChoices,
  splitChoicesSchema,
  splitDoneSchema,
  splitLeadSchema,
} from './merges.ts'
export {
  type Expectation,
  expectationSchema,
  type ModelList,
  type ModelView,
  modelListSchema,
  modelViewSchema,
  setThresholdsSchema,
  type ThresholdPreview,
  type Thresholds,
  type ThresholdView,
  thresholdPreviewQuerySchema,
  thresholdPreviewSchema,
  thresholdsSchema,
  thresholdViewSchema,
  type WeightBin,
  weightBinSchema,
} from './models.ts'
export * from './nightly.ts'
export * from './orders.ts'
export * from './organisation.ts'
export {
  type Alarm,
  type DistrictProgress,
  type Overview,
  overviewSchema,
  type Waiting,
} from './overview.ts'
export * from './partners.ts'
export * from './people.ts'
export * from './people-work.ts'
export {
  type PhoneDayHead,
  type PhoneDayLine,
  type PhoneLead,
  type PhonePerson,
  phoneDayLineSchema,
  phoneDayQuerySchema,
  phoneKeySchema,
  phoneLeadSchema,
  phonePersonSchema,
} from './phone.ts'
export * from './pictures.ts'
export * from './places.ts'
export {
  addPolicySchema,
  amendPolicySchema,
  type CitingRuleLine,
  type PolicyCitations,
  type PolicyDocument,
  policyCitationsSchema,
} from './policies.ts'
export * from './project-supervision.ts'
export * from './project-workers.ts'
export * from './projects.ts'
export {
  type Chain,
  type Proof,
  type ProofBy,
  proofBySchema,
  proofQuerySchema,
  proofSchema,
} from './proof.ts'
export * from './quality.ts'
export { Refusal, type RefusalCode, type RefusalPlace } from './refusals/refusal.ts'
export * from './refusals.ts'
export * from './reports.ts'
export {
  type AlignedRun,
  decidePairSchema,
  type LinkSubject,
  linkSubjectSchema,
  type PairDecided,
  type PairDecision,
  type PairField,
  pairDecidedSchema,
  type ReviewCounts,
  type ReviewDecision,
  type ReviewPage,
  type ReviewPair,
  reviewDecisionsQuerySchema,
  reviewDecisionsSchema,
  reviewPageSchema,
  reviewPairSchema,
  reviewQuerySchema,
  withdrawDecisionSchema,
} from './review.ts'
export * from './schedule.ts'
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
export * from './supervision.ts'
export * from './tables.ts'
export {
  type EnrolmentDemand,
  enrolmentDemandSchema,
  inspectionSchema,
  operatingStateSchema,
  type Visit,
  type VisitPerson,
  type VisitRecorded,
  type VisitRequest,
  visitPersonPageSchema,
  visitPersonQuerySchema,
  visitRecordedSchema,
  visitRequestSchema,
  visitSchema,
  visitVoidedSchema,
  voidRequestSchema,
} from './visits.ts'
export {
  type WorksheetResult,
  worksheetRequestSchema,
  worksheetResultSchema,
  worksheetReturnSchema,
  worksheetUploadedSchema,
} from './worksheets.ts'
