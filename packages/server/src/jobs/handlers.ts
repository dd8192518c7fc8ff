import { dispatchStatusesJob } from '../features/dispatch/index.ts'
import { printPapers } from '../features/documents/index.ts'
import { sweepEvidenceJob } from '../features/evidence/index.ts'
import { importThenIndex, indexPayersJob } from '../features/feeds/index.ts'
import { exportLeads } from '../features/leads/index.ts'
import { applyMatchJob, matchJob } from '../features/matching/index.ts'
import { nightlyJob } from '../features/nightly/index.ts'
import { takeDroppedFile } from '../features/partners/index.ts'
import { exportPeopleJob, peopleListsJob, writeMessageFileJob } from '../features/people/index.ts'
import { computePlacesJob } from '../features/places/index.ts'
import { takeBackWorksheet, writeWorksheet } from '../features/worksheets/index.ts'
import type { JobHandler } from './handler.ts'
import { NIGHTLY_FRONTS } from './nightly-fronts.ts'

/** The kinds of jobs, each a capability of its feature. */
export const jobHandlers: Record<string, JobHandler> = {
  import: importThenIndex,
  'index-payers': indexPayersJob,
  match: matchJob,
  'apply-match': applyMatchJob,
  'dispatch-statuses': dispatchStatusesJob,
  'compute-places': computePlacesJob,
  nightly: nightlyJob(NIGHTLY_FRONTS),
  'take-dropped-file': takeDroppedFile,
  'export-leads': exportLeads,
  'people-lists': peopleListsJob,
  'export-people': exportPeopleJob,
  'write-message-file': writeMessageFileJob,
  'write-worksheet': writeWorksheet,
  'take-back-worksheet': takeBackWorksheet,
  'print-papers': printPapers,
  'sweep-evidence': sweepEvidenceJob,
}
