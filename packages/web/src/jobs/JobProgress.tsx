import type { Job } from '@kuomian/contract'
import { useRef } from 'react'
import { ApiError } from '../api/ApiError.ts'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { ProgressWithEta } from '../feedback/ProgressWithEta.tsx'

/** A job on its way, or why it failed; nothing once it is done. */
export interface JobProgressProps {
  readonly job: Job | undefined
  readonly label: string
  /** What is counted: 行, 户. */
  readonly unit: string
}

/** Shows how far a followed job is, with its rate since the page first saw it move. */
export function JobProgress({ job, label, unit }: JobProgressProps) {
  const start = useRef<{ done: number; at: number } | null>(null)
  const done = job?.progress.done ?? 0
  if (start.current === null && done > 0) start.current = { done, at: performance.now() }
  if (job?.state === 'done') return null
  if (job?.state === 'failed') {
    return <ErrorNotice error={job.failure === null ? null : new ApiError(409, job.failure)} />
  }
  const seconds = start.current === null ? 0 : (performance.now() - start.current.at) / 1000
  const rate = start.current === null || seconds < 1 ? null : (done - start.current.done) / seconds
  return (
    <ProgressWithEta label={label} done={done} total={job?.progress.total ?? null} unit={unit} rate={rate} />
  )
}
