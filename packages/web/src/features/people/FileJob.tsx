import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { JobProgress } from '../../jobs/JobProgress.tsx'
import { jobFile, useJob } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** A job that makes a file: how far it is, and where the file is fetched. */
export function FileJob({ jobId, error }: { jobId: string | null; error: Error | null }) {
  const { t } = useLanguage()
  const { job } = useJob(jobId)
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {jobId !== null && <JobProgress job={job} label={t('people.exporting')} unit={t('people.rows')} />}
      {job?.state === 'done' && (
        <p role="status">
          {t('people.fileReady')}{' '}
          <a href={jobFile(job.id)} download>
            {job.fileName}
          </a>
        </p>
      )}
    </>
  )
}
