import { jobStartedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Counts the last ledger month anew; how far it is, and why it did not work. */
export function CountMonth() {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string | null>(null)
  const { job, isOver } = useJob(jobId)
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', '/dispatch/count'),
    onSuccess: (started) => setJobId(started.jobId),
  })
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: ['dispatch'] })
  }, [isOver, client])
  const progress = jobId !== null && (
    <JobProgress job={job} label={t('dispatch.counting')} unit={t('dispatch.steps')} />
  )
  if (jobId !== null && !isOver) return progress
  return (
    <>
      {progress}
      {start.error !== null && <ErrorNotice error={start.error} />}
      <Button type="primary" loading={start.isPending} onClick={() => start.mutate()}>
        {t('dispatch.count')}
      </Button>
    </>
  )
}
