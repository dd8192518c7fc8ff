import type { LinkSubject, ReviewDecision } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { StateMark } from '../../feedback/StateMark.tsx'
import { formatCount } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { decisionKeys } from './decisionKeys.ts'
import { decisionsQuery } from './reviewQueries.ts'
import type { ReviewQueue } from './useReviewQueue.ts'

/** The last decisions, whoever made them, each with the way to take it back. */
export function RecentDecisions({
  subject,
  queue,
  mayAct,
}: {
  subject: LinkSubject
  queue: ReviewQueue
  mayAct: boolean
}) {
  const { t } = useLanguage()
  const { data, error, refetch } = useQuery(decisionsQuery(subject))
  const [chosen, setChosen] = useState<ReviewDecision | null>(null)
  const columns: Column<ReviewDecision>[] = [
    {
      key: 'pair',
      head: t('review.pairNames'),
      width: 150,
      cell: ({ left, right }) => (left === right ? left : `${left} ↔ ${right}`),
    },
    {
      key: 'decision',
      head: t('review.decision'),
      width: 70,
      cell: ({ decision }) => t(decisionKeys[decision]),
    },
    {
      key: 'pairs',
      head: t('review.pairs'),
      unit: t('review.pairUnit'),
      width: 56,
      number: true,
      cell: ({ pairs }) => formatCount(pairs),
    },
    {
      key: 'day',
      head: t('review.day'),
      width: 90,
      cell: ({ decidedOn, decidedBy }) => (
        <span className="review-when">
          <span>{decidedOn}</span>
          {decidedBy !== null && <span className="unit">{decidedBy}</span>}
        </span>
      ),
    },
    {
      key: 'undo',
      head: t('review.undo'),
      width: 72,
      cell: (decision) =>
        decision.withdrawnOn !== null ? (
          <StateMark state="done">{t('review.withdrawn')}</StateMark>
        ) : (
          mayAct && (
            <Button size="small" disabled={queue.isBusy} onClick={() => setChosen(decision)}>
              {t('review.undo')}
            </Button>
          )
        ),
    },
  ]
  return (
    <section className="sheet">
      <h2>{t('review.recent')}</h2>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.decisions.length === 0 && (
        <EmptyState title={t('review.noRecent')} next={t('review.noRecentNext')} />
      )}
      {data !== undefined && data.decisions.length > 0 && (
        <ShortTable
          caption={t('review.recent')}
          columns={columns}
          rows={data.decisions}
          rowKey={({ id }) => String(id)}
        />
      )}
      {chosen !== null && (
        <ConfirmWithNumbers
          open
          title={t('review.askUndo')}
          act={t('review.undo')}
          busy={queue.withdraw.isPending}
          onConfirm={() => {
            queue.withdraw.mutate(chosen.id)
            setChosen(null)
          }}
          onCancel={() => setChosen(null)}
          numbers={[
            { label: `${chosen.left} ↔ ${chosen.right}`, value: t(decisionKeys[chosen.decision]) },
            { label: t('review.waitAgain'), value: t('review.pairsCount', { count: chosen.pairs }) },
          ]}
        >
          <p className="soft">{t('review.askUndoNote')}</p>
        </ConfirmWithNumbers>
      )}
    </section>
  )
}
