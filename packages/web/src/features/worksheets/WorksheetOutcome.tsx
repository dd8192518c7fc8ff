import type { Job, WorksheetResult } from '@kuomian/contract'
import { jobFile } from '../../jobs/useJob.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** What became of the rows of a worksheet: the counts, the refused rows, and the way back to the file. */
export function WorksheetOutcome({ job, result }: { job: Job; result: WorksheetResult }) {
  const { t, pick } = useLanguage()
  const { rows, visits, contacts, refusals, refused, errors } = result
  return (
    <>
      <p role="status">{t('worksheets.done', { rows, visits, contacts, refusals, refused })}</p>
      {refused > 0 && (
        <>
          <ShortTable
            caption={t('worksheets.refusedRows')}
            rows={errors}
            rowKey={({ row }) => String(row)}
            columns={[
              { key: 'row', head: t('worksheets.row'), width: 60, number: true, cell: ({ row }) => row },
              { key: 'reason', head: t('worksheets.reason'), width: 300, cell: pick },
            ]}
          />
          <p>
            {t('worksheets.fetchRefused')}{' '}
            <a href={jobFile(job.id)} download>
              {job.fileName}
            </a>
          </p>
        </>
      )}
    </>
  )
}
