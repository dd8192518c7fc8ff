export { computeStatuses } from './compute-statuses.ts'
export { dispatchStatusesJob } from './jobs.ts'
export { SPLIT_RATE_COLUMNS, splitRateRows, splitRateSummary } from './split-rate-rows.ts'
export { viewSplitRate } from './view-split-rate.ts'
