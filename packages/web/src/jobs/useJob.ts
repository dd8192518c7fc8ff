import { type Job, jobSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { request } from '../api/request.ts'

/** How often a running job is asked how far it is, in milliseconds. */
const pause = 700

/** A job as a page follows it. */
export interface FollowedJob {
  /** Undefined until the first answer. */
  readonly job: Job | undefined
  readonly isOver: boolean
  readonly error: Error | null
}

/**
 * Follows a background job until it is done or has failed.
 *
 * @param jobId from an answer of `jobStartedSchema`; null follows nothing
 * @example const { job } = useJob(jobId); job?.state === 'done' && <a href={jobFile(job.id)}>…</a>
 */
export function useJob(jobId: string | null): FollowedJob {
  const { data, error } = useQuery({
    queryKey: ['job', jobId],
    queryFn: ({ signal }) => request(jobSchema, 'GET', `/jobs/${jobId}`, undefined, { signal }),
    enabled: jobId !== null,
    staleTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : pause),
  })
  return { job: data, isOver: isOver(data), error }
}

/** Where the file of a finished job is fetched. */
export const jobFile = (jobId: string): string => `/api/jobs/${jobId}/file`

const isOver = (job: Job | undefined): boolean => job?.state === 'done' || job?.state === 'failed'
