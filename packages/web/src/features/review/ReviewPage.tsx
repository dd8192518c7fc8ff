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
  const { user, campaign } = useSession()
  const { subject: asked } = route.useSearch()
  const { change } = useAddressSearch()
  const { data: matching, error, refetch } = useQuery(matchingQuery)
  const waiting = matching?.waiting
  // Who comes without a wish sees where something waits.
  const subject: LinkSubject =
    asked ?? (waiting?.employers === 0 && waiting.persons > 0 ? 'person' : 'employer')
  const queue = useReviewQueue(subject)
  const { counts } = queue
  // What is looked at is counted with those that were unsure; the other only as far as nobody has seen it.
  const left = (of: LinkSubject, unseen: number) =>
    of === subject && counts !== undefined ? counts.waiting : unseen
  const mayAct = user.role === 'city' && !campaign.readOnly
  if (matching === undefined || matching.current === null) {
    return (
      <>
        <PageHeading title={t('review.title')} question={t('review.question')} />
        {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {matching === undefined && error === null && <TableSkeleton />}
        {matching !== undefined && <NothingCompared />}
      </>
    )
  }
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
                {
                  value: 'employer',
                  label: t('review.employers', { count: left('employer', matching.waiting.employers) }),
                },
                {
                  value: 'person',
                  label: t('review.persons', { count: left('person', matching.waiting.persons) }),
                },
              ]}
            />
            {counts !== undefined && <ReviewProgress counts={counts} />}
          </>
        }
      />
      {queue.error !== null && <ErrorNotice error={queue.error} onRetry={queue.retry} />}
      {queue.isLoading && <TableSkeleton />}
      {counts !== undefined && queue.pair === undefined && <NothingWaits isDone={counts.decided > 0} />}
      <PairReview queue={queue} mayAct={mayAct} />
      <div className="review-below">
        <RecentDecisions subject={subject} queue={queue} mayAct={mayAct} />
        <ThresholdPanel subject={subject} mayAct={mayAct} />
      </div>
    </>
  )
}

function NothingCompared() {
  const { t } = useLanguage()
  return (
    <section className="sheet">
      <EmptyState title={t('review.noRun')} next={t('review.noRunNext')} act={<ToMatching />} />
    </section>
  )
}

function NothingWaits({ isDone }: { isDone: boolean }) {
  const { t } = useLanguage()
  return (
    <section className="sheet">
      <EmptyState
        title={t(isDone ? 'review.allDecided' : 'review.nothingWaits')}
        next={t(isDone ? 'review.allDecidedNext' : 'review.nothingWaitsNext')}
        act={<ToMatching />}
      />
    </section>
  )
}

function ToMatching() {
  const { t } = useLanguage()
  return <Link to="/matching">{t('review.toMatching')}</Link>
}
