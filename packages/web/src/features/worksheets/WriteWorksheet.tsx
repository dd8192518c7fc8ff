import { jobStartedSchema, type LeadSelection } from '@kuomian/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { request } from '../../api/request.ts'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { jobFile, useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import './worksheets.css'

/** Makes a workbook of the chosen leads to fill in at a desk; the link appears when it is made. */
export function WriteWorksheet({ selection }: { selection: LeadSelection }) {
  const { t } = useLanguage()
  const start = useMutation({
    mutationFn: () => request(jobStartedSchema, 'POST', '/worksheets', { selection }),
  })
  const { job, isOver, error } = useJob(start.data?.jobId ?? null)
  const isRunning = start.isPending || (start.data !== undefined && !isOver)
  return (
    <div className="worksheet-act">
      <Button loading={isRunning} onClick={() => start.mutate()}>
        {t('worksheets.write')}
      </Button>
      {start.error !== null && <ErrorNotice error={start.error} />}
      {error !== null && <ErrorNotice error={error} />}
      {start.data !== undefined && (
        <JobProgress job={job} label={t('worksheets.writing')} unit={t('worksheets.rows')} />
      )}
      {job?.state === 'done' && (
        <p role="status">
          {t('worksheets.ready')}{' '}
          <a href={jobFile(job.id)} download>
            {job.fileName}
          </a>
        </p>
      )}
    </div>
  )
}
