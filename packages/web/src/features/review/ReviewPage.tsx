import type { LinkSubject } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { matchingQuery } from '../matching/index.ts'
import { KeyHelp } from './KeyHelp.tsx'
import { PairReview } from './PairReview.tsx'
import { RecentDecisions } from './RecentDecisions.tsx'
import { ReviewProgress } from './ReviewProgress.tsx'
import { ThresholdPanel } from './ThresholdPanel.tsx'
import { useReviewQueue } from './useReviewQueue.ts'
import './review.css'

const route = getRouteApi('/signed-in/review')

/** Uncertain pairs, one at a time: the records beside each other, what speaks for and against, and the answer by a key. */
export function ReviewPage() {
  const { t } = useLanguage()
  const { subject: asked } = route.useSearch()
  const { data, error, refetch } = useQuery(matchingQuery)
  // Who comes without a wish sees where something waits.
  const waits: LinkSubject =
    data !== undefined && data.waiting.employers === 0 && data.waiting.persons > 0 ? 'person' : 'employer'
  if (data === undefined || data.current === null) {
    return (
      <>
        <PageHeading title={t('review.title')} question={t('review.question')} />
        {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <TableSkeleton />}
        {data !== undefined && (
          <section className="sheet">
            <EmptyState
              title={t('review.noRun')}
              next={t('review.noRunNext')}
              act={<Link to="/matching">{t('review.toMatching')}</Link>}
            />
          </section>
        )}
      </>
    )
  }
  const subject = asked ?? waits
  return <ReviewOf key={subject} subject={subject} waiting={data.waiting} />
}

function ReviewOf({
  subject,
  waiting,
}: {
  subject: LinkSubject
  waiting: { employers: number; persons: number }
}) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { change } = useAddressSearch()
  const queue = useReviewQueue(subject)
  const mayAct = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={t('review.title')}
        question={t('review.question')}
        acts={<KeyHelp />}
        answer={
          <>
            <Segmented<LinkSubject>
              aria-label={t('review.subject')}
              value={subject}
              onChange={(value) => change({ subject: value })}
              options={[
                { value: 'employer', label: t('review.employers', { count: waiting.employers }) },
                { value: 'person', label: t('review.persons', { count: waiting.persons }) },
              ]}
            />
            {queue.counts !== undefined && <ReviewProgress counts={queue.counts} />}
          </>
        }
      />
      {queue.error !== null && <ErrorNotice error={queue.error} onRetry={queue.retry} />}
      {queue.isLoading && <TableSkeleton />}
      {queue.counts !== undefined && queue.pair === undefined && (
        <section className="sheet">
          <EmptyState
            title={t(queue.counts.decided > 0 ? 'review.allDecided' : 'review.nothingWaits')}
            next={t(queue.counts.decided > 0 ? 'review.allDecidedNext' : 'review.nothingWaitsNext')}
            act={<Link to="/matching">{t('review.toMatching')}</Link>}
          />
        </section>
      )}
      {queue.counts !== undefined && <PairReview queue={queue} mayAct={mayAct} />}
      <div className="review-below">
        <RecentDecisions subject={subject} queue={queue} mayAct={mayAct} />
        <ThresholdPanel subject={subject} mayAct={mayAct} />
      </div>
    </>
  )
}
