import { jobStartedSchema, type MatchingRun } from '@kuomian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { request } from '../../api/request.ts'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { CountPair } from '../../figures/CountPair.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { useJob } from '../../jobs/useJob.ts'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { changeNames } from './changeNames.ts'
import { useDiffEnds } from './useDiffEnds.ts'

const doneSchema = z.object({ id: z.number() })

/** Compare; then apply or discard what was found, with its figures in view. */
export function RunActs({ run }: { run: MatchingRun | null }) {
  const { t, pick } = useLanguage()
  const diffEnds = useDiffEnds()
  const client = useQueryClient()
  const [asking, setAsking] = useState<'apply' | 'discard' | null>(null)
  const [jobId, setJobId] = useState<string | null>(null)
  const { job, isOver } = useJob(jobId)
  const start = useMutation({
    mutationFn: (path: string) => request(jobStartedSchema, 'POST', path),
    onSuccess: (started) => setJobId(started.jobId),
  })
  const discard = useMutation({
    mutationFn: (id: number) => request(doneSchema, 'POST', `/matching/${id}/discard`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['matching'] }),
  })
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'job' })
  }, [isOver, client])

  const label = job?.kind === 'apply-match' ? t('matching.applying') : t('matching.running')
  const progress = jobId !== null && <JobProgress job={job} label={label} unit={t('matching.steps')} />
  if (jobId !== null && !isOver) return progress
  if (run?.state !== 'computed') {
    return (
      <>
        {progress}
        {start.error !== null && <ErrorNotice error={start.error} />}
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate('/matching')}>
          {t('matching.start')}
        </Button>
      </>
    )
  }
  const numbers = (run.diff?.categories ?? []).map(({ category, leads, persons }) => ({
    label: pick(changeNames[category]),
    value: (
      <>
        {formatCount(leads)} <span className="unit">{t('matching.leadUnit')}</span> {formatCount(persons)}{' '}
        <span className="unit">{t('matching.personsUnit')}</span>
      </>
    ),
  }))
  const ends = diffEnds(run.diff?.ends ?? null).map(({ label, count }) => ({
    label,
    value: formatCount(count),
  }))
  return (
    <>
      {progress}
      <Button onClick={() => setAsking('discard')}>{t('matching.discard')}</Button>
      <Button type="primary" onClick={() => setAsking('apply')}>
        {t('matching.apply')}
      </Button>
      <ConfirmWithNumbers
        open={asking === 'apply'}
        title={t('matching.applyTitle', { run: run.id })}
        numbers={[...numbers, ...ends]}
        act={t('matching.apply')}
        busy={start.isPending}
        error={start.error}
        onConfirm={() => {
          start.mutate(`/matching/${run.id}/apply`)
          setAsking(null)
        }}
        onCancel={() => setAsking(null)}
      >
        <p>{t('matching.applyNext')}</p>
      </ConfirmWithNumbers>
      <ConfirmWithNumbers
        open={asking === 'discard'}
        title={t('matching.discardTitle', { run: run.id })}
        numbers={[
          {
            label: t('matching.found'),
            value: <CountPair units={run.counts?.units ?? 0} persons={run.counts?.persons ?? 0} />,
          },
        ]}
        act={t('matching.discard')}
        danger
        busy={discard.isPending}
        error={discard.error}
        onConfirm={() => discard.mutate(run.id, { onSuccess: () => setAsking(null) })}
        onCancel={() => setAsking(null)}
      >
        <p>{t('matching.discardNext')}</p>
      </ConfirmWithNumbers>
    </>
  )
}
