import { jobStartedSchema } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { jobFile, useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { filterOf, type LeadSearch } from './leadSearch.ts'

/** Exports all leads that match as a workbook, beside the page; the link appears when it is made. */
export function ExportLeads({ search }: { search: LeadSearch }) {
  const { t } = useLanguage()
  const { order = 'persons', reversed } = search
  const start = useMutation({
    mutationFn: () =>
      request(jobStartedSchema, 'POST', '/leads/export', {
        filter: filterOf(search),
        order,
        reversed: reversed === 'true',
      }),
  })
  const { job, isOver, error } = useJob(start.data?.jobId ?? null)
  const isRunning = start.isPending || (start.data !== undefined && !isOver)
  return (
    <div className="lead-export">
      <Button loading={isRunning} onClick={() => start.mutate()}>
        {t('leads.exportAll')}
      </Button>
      {start.error !== null && <ErrorNotice error={start.error} />}
      {error !== null && <ErrorNotice error={error} />}
      {start.data !== undefined && (
        <JobProgress job={job} label={t('leads.exporting')} unit={t('leads.rows')} />
      )}
      {job?.state === 'done' && (
        <p role="status">
          {t('leads.exportReady')}{' '}
          <a href={jobFile(job.id)} download>
            {job.fileName}
          </a>
        </p>
      )}
    </div>
  )
}
