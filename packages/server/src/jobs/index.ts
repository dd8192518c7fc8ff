export type { JobHandler, JobProgress, JobResult, JobWork } from './handler.ts'
export { type Jobs, openJobs } from './queue.ts'
