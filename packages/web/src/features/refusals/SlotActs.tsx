import { type RefusalReport, type RefusalRow, refusalsProposedSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { SubjectPaper } from '../documents/index.ts'
import { qualifyingQuery } from './refusalQueries.ts'
import { SubmitSlot } from './SubmitSlot.tsx'
import { useRefusalAct } from './useRefusalAct.ts'
import { ZeroReport } from './ZeroReport.tsx'

/** What the district does with a slot: take up who qualifies, submit, or report zero. */
export function SlotActs({
  slot,
  report,
  rows,
}: {
  slot: string
  report: RefusalReport
  rows: readonly RefusalRow[]
}) {
  const { t } = useLanguage()
  const { data } = useQuery(qualifyingQuery(slot))
  const [asking, setAsking] = useState<'submit' | 'zero' | null>(null)
  const { mutate, isPending, error } = useRefusalAct(refusalsProposedSchema, '/refusals/propose', {
    said: ({ proposed, lapsed }) => t('refusals.proposed', { proposed, lapsed }),
    onDone: () => undefined,
  })
  const { draft, submitted, accepted, returned } = report.counts
  const waiting = data?.leads ?? 0
  const reported = submitted + accepted + returned
  return (
    <div className="sheet slot-acts">
      <p>{t('refusals.qualifying', { count: waiting })}</p>
      <div className="refusal-buttons">
        <Button
          {...(waiting > 0 ? { type: 'primary' } : {})}
          loading={isPending}
          disabled={waiting === 0 && draft === 0}
          onClick={() => mutate({ slot })}
        >
          {waiting > 0 ? t('refusals.propose') : t('refusals.refresh')}
        </Button>
        <Button
          {...(waiting === 0 && draft > 0 ? { type: 'primary' } : {})}
          disabled={draft === 0}
          onClick={() => setAsking('submit')}
        >
          {t('refusals.submit')}
        </Button>
        <Button disabled={reported > 0 || report.state === 'zero'} onClick={() => setAsking('zero')}>
          {t('refusals.zeroReport')}
        </Button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {report.reportId !== null && report.state !== 'open' && (
        <SubjectPaper kind="refusal-submission" subjectId={report.reportId} about={slot} />
      )}
      {asking === 'submit' && (
        <SubmitSlot
          slot={slot}
          count={draft}
          drafts={rows.filter(({ state }) => state === 'draft')}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'zero' && (
        <ZeroReport slot={slot} qualifying={waiting + draft} onClose={() => setAsking(null)} />
      )}
    </div>
  )
}
