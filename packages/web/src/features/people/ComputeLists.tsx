import { jobStartedSchema } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Computes the lists anew as of today; how far it is, and why it did not work. */
export function ComputeLists({ isOutdated }: { isOutdated: boolean }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [jobId, setJobId] = useState<string | null>(null)
  const { job, isOver } = useJob(jobId)
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', '/people/compute'),
    onSuccess: (started) => setJobId(started.jobId),
  })
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: ['people'] })
  }, [isOver, client])
  const progress = jobId !== null && (
    <JobProgress job={job} label={t('people.computing')} unit={t('people.steps')} />
  )
  if (jobId !== null && !isOver) return progress
  return (
    <>
      {progress}
      {start.error !== null && <ErrorNotice error={start.error} />}
      <Button
        type={isOutdated ? 'primary' : 'default'}
        loading={start.isPending}
        onClick={() => start.mutate()}
      >
        {t('people.compute')}
      </Button>
    </>
  )
}
