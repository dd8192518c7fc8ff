import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { FeedHitsList } from './FeedHitsList.tsx'
import { feedFiguresQuery } from './feedHitsQueries.ts'
import { StaffGapsPart } from './StaffGapsPart.tsx'
import { ZonePart } from './ZonePart.tsx'
import './feedHits.css'

const route = getRouteApi('/signed-in/feeds/hits')

/** What the departments' rows have shown: hits with their leads, employers by gap, the zone's speed (五个对接, R30–R34). */
export function FeedHitsPage() {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  const { show = 'hits' } = route.useSearch()
  return (
    <>
      <PageHeading
        title={t('feedHits.title')}
        question={t('feedHits.question')}
        answer={<HitFigures />}
        acts={<Link to="/feeds">{t('feedHits.register')}</Link>}
      />
      <div className="feed-hits">
        <Segmented<'hits' | 'gaps' | 'zone'>
          aria-label={t('feedHits.view')}
          value={show}
          options={[
            { value: 'hits', label: t('feedHits.view-hits') },
            { value: 'gaps', label: t('feedHits.view-gaps') },
            { value: 'zone', label: t('feedHits.view-zone') },
          ]}
          onChange={(value) =>
            change({
              ...{ feed: undefined, district: undefined, merged: undefined, kind: undefined, by: undefined },
              show: value === 'hits' ? undefined : value,
            })
          }
        />
        {show === 'hits' && <FeedHitsList />}
        {show === 'gaps' && <StaffGapsPart />}
        {show === 'zone' && <ZonePart />}
      </div>
    </>
  )
}

function HitFigures() {
  const { t, language } = useLanguage()
  const { data, error, refetch } = useQuery(feedFiguresQuery)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const { feeds } = data
  const sum = (of: (feed: (typeof feeds)[number]) => number) =>
    feeds.reduce((total, feed) => total + of(feed), 0)
  const rows = <span className="unit">{t('feedHits.rowsUnit')}</span>
  const units = <span className="unit">{t('feedHits.units')}</span>
  return (
    <div className="figure-pairs">
      <Figure
        label={t('feedHits.hits')}
        note={
          data.month === null
            ? t('feedHits.noLedger')
            : t('feedHits.ledgerNote', { month: formatMonth(language, data.month) })
        }
      >
        <Amount value={sum(({ hits }) => hits)} /> {rows}
      </Figure>
      <Figure label={t('feedHits.pending')} note={t('feedHits.pendingNote')}>
        <Amount value={sum(({ pending }) => pending)} /> {units}
      </Figure>
      <Figure label={t('feedHits.today')}>
        <Amount value={sum(({ today }) => today)} /> {rows}
      </Figure>
      <Figure label={t('feedHits.waiting')} note={t('feedHits.waitingNote')}>
        <Amount value={sum(({ waiting }) => waiting)} /> {rows}
      </Figure>
    </div>
  )
}
