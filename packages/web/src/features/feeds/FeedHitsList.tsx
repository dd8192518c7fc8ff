import { type FeedHitRow, type FeedHits, feedHitsSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { FeedHitsLead } from './FeedHitsLead.tsx'
import { feedFiguresQuery } from './feedHitsQueries.ts'

const route = getRouteApi('/signed-in/feeds/hits')

/** The hits, the latest first, each with its reason and its lead. */
export function FeedHitsList() {
  const { t } = useLanguage()
  const { feed, district, merged } = route.useSearch()
  const navigate = useNavigate()
  const query = { feed, district, merged }
  const list = useKeysetPages<FeedHitRow, FeedHits>(['feed-hits', 'list', query], (after, signal) =>
    request(feedHitsSchema, 'GET', withQuery('/feed-hits', { ...query, after }), undefined, { signal }),
  )
  const isFiltered = Object.values(query).some((value) => value !== undefined)
  return (
    <section>
      <FilterBar fields={useFilters()} />
      <DataTable<FeedHitRow>
        name="feed-hits"
        label={t('feedHits.list')}
        columns={useColumns()}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ leadId }) => void navigate({ to: '/leads/$leadId', params: { leadId: String(leadId) } })}
        card={(hit) => <HitCard hit={hit} />}
        empty={
          isFiltered ? (
            <EmptyState title={t('feedHits.noneOfFilter')} next={t('feedHits.noneOfFilterNext')} />
          ) : (
            <EmptyState title={t('feedHits.noHits')} next={t('feedHits.noHitsNext')} />
          )
        }
      />
    </section>
  )
}

function useFilters(): FilterField[] {
  const { t } = useLanguage()
  const { options } = useDistricts()
  const { data } = useQuery(feedFiguresQuery)
  return [
    {
      kind: 'one',
      name: 'feed',
      label: t('feedHits.feed'),
      options: (data?.feeds ?? []).map(({ feedId, name }) => ({ value: String(feedId), label: name })),
    },
    { kind: 'one', name: 'district', label: t('feedHits.district'), options },
    {
      kind: 'one',
      name: 'merged',
      label: t('feedHits.how'),
      options: [
        { value: 'no', label: t('feedHits.how-new') },
        { value: 'yes', label: t('feedHits.how-merged') },
      ],
    },
  ]
}

function useColumns(): Column<FeedHitRow>[] {
  const { t, pick, language } = useLanguage()
  const { nameOf } = useDistricts()
  return [
    {
      key: 'hitOn',
      head: t('feedHits.hitOn'),
      width: 128,
      cell: ({ hitOn }) => <time dateTime={hitOn}>{formatDay(language, hitOn)}</time>,
    },
    {
      key: 'lead',
      head: t('feedHits.lead'),
      width: 200,
      grow: 1,
      fixed: true,
      cell: (hit) => <FeedHitsLead {...hit} />,
    },
    {
      key: 'district',
      head: t('feedHits.district'),
      width: 84,
      cell: ({ districtId }) => nameOf(districtId),
    },
    { key: 'feed', head: t('feedHits.feed'), width: 130, cell: ({ feedName }) => feedName },
    {
      key: 'because',
      head: t('feedHits.because'),
      width: 260,
      grow: 2,
      cell: ({ because }) => <span title={pick(because)}>{pick(because)}</span>,
    },
    {
      key: 'how',
      head: t('feedHits.how'),
      width: 112,
      cell: ({ merged }) => t(merged ? 'feedHits.how-merged' : 'feedHits.how-new'),
    },
    {
      key: 'state',
      head: t('feedHits.state'),
      width: 112,
      cell: ({ leadState }) => t(`feedHits.state-${leadState}`),
    },
  ]
}

/** The same on a phone. */
function HitCard({ hit }: { hit: FeedHitRow }) {
  const { t, pick, language } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <div className="feed-hit-card">
      <FeedHitsLead {...hit} />
      <span>{pick(hit.because)}</span>
      <span className="soft">
        {nameOf(hit.districtId)} · {hit.feedName} · {formatDay(language, hit.hitOn)} ·{' '}
        {t(`feedHits.state-${hit.leadState}`)}
      </span>
    </div>
  )
}
