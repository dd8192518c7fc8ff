import { jobStartedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../api/request.ts'
import { ErrorNotice } from '../feedback/ErrorNotice.tsx'
import { JobProgress } from './JobProgress.tsx'
import { useJob } from './useJob.ts'

/** A button that starts a job of the whole campaign; how far it is, and why it did not work. What it changes is read anew when it is over. */
export function StartJob({
  path,
  changes,
  act,
  running,
  unit,
}: {
  /** Where the job is asked for. */
  path: string
  /** The room whose queries it changes. */
  changes: string
  act: string
  running: string
  unit: string
}) {
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string | null>(null)
  const { job, isOver } = useJob(jobId)
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', path),
    onSuccess: (started) => setJobId(started.jobId),
  })
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: [changes] })
  }, [isOver, client, changes])
  const progress = jobId !== null && <JobProgress job={job} label={running} unit={unit} />
  if (jobId !== null && !isOver) return progress
  return (
    <>
      {progress}
      {start.error !== null && <ErrorNotice error={start.error} />}
      <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
        {act}
      </Button>
    </>
  )
}
