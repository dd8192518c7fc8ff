import { PLACE_TYPE_WORDS } from '@kuomian/campaign'
import { type PlacePage, type PlaceRow, placePageSchema } from '@kuomian/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { useTenantColumns } from './useTenantColumns.tsx'

const route = getRouteApi('/signed-in/places')

/** The buildings in the order in which to go there; each leads to its page. */
export function PlaceList() {
  const { t } = useLanguage()
  const search = route.useSearch()
  const navigate = useNavigate()
  const list = useKeysetPages<PlaceRow, PlacePage>(['places', 'list', search], (after, signal) =>
    request(placePageSchema, 'GET', withQuery('/places', { ...search, after }), undefined, { signal }),
  )
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  return (
    <section>
      <FilterBar fields={useFilters()} />
      <DataTable<PlaceRow>
        name="places"
        label={t('places.table')}
        columns={useColumns()}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={({ id }) => void navigate({ to: '/places/$placeId', params: { placeId: String(id) } })}
        card={(place) => <PlaceCard place={place} />}
        empty={
          isFiltered ? (
            <EmptyState title={t('places.nothing')} next={t('places.nothingNext')} />
          ) : (
            <EmptyState title={t('places.noneOpen')} next={t('places.noneOpenNext')} />
          )
        }
      />
    </section>
  )
}

function useFilters(): FilterField[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const byDistrict: FilterField = { kind: 'one', name: 'district', label: t('places.district'), options }
  return [
    { kind: 'text', name: 'text', label: t('places.text') },
    ...(user.districtId === null ? [byDistrict] : []),
    {
      kind: 'one',
      name: 'show',
      label: t('places.show'),
      options: [
        { value: 'unvisited', label: t('places.show-unvisited') },
        { value: 'all', label: t('places.show-all') },
      ],
    },
    {
      kind: 'one',
      name: 'type',
      label: t('places.type'),
      options: Object.entries(PLACE_TYPE_WORDS).map(([value, words]) => ({ value, label: pick(words) })),
    },
  ]
}

function useColumns(): Column<PlaceRow>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const district: Column<PlaceRow> = {
    key: 'district',
    head: t('places.district'),
    width: 88,
    cell: ({ districtId }) => nameOf(districtId),
  }
  return [
    {
      key: 'name',
      head: t('places.place'),
      width: 190,
      grow: 1,
      fixed: true,
      cell: (place) => <PlaceLink place={place} />,
    },
    ...(user.districtId === null ? [district] : []),
    {
      key: 'type',
      head: t('places.type'),
      width: 96,
      cell: ({ type }) => (type === null ? '—' : pick(PLACE_TYPE_WORDS[type])),
    },
    ...useTenantColumns<PlaceRow>(),
    {
      key: 'visited',
      head: t('places.visitedOn'),
      width: 110,
      cell: ({ visitedOn }) => <LastRound visitedOn={visitedOn} />,
    },
    {
      key: 'address',
      head: t('places.address'),
      width: 200,
      grow: 1,
      hiddenAtFirst: true,
      cell: ({ address }) => address ?? '—',
    },
  ]
}

function PlaceLink({ place: { id, name } }: { place: PlaceRow }) {
  return (
    <Link to="/places/$placeId" params={{ placeId: String(id) }}>
      {name}
    </Link>
  )
}

function LastRound({ visitedOn }: { visitedOn: string | null }) {
  const { t, language } = useLanguage()
  return visitedOn === null ? (
    <span className="soft">{t('places.notVisited')}</span>
  ) : (
    <time dateTime={visitedOn}>{formatDay(language, visitedOn)}</time>
  )
}

/** The same on a phone. */
function PlaceCard({ place }: { place: PlaceRow }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return (
    <div className="place-card">
      <PlaceLink place={place} />
      <span>
        {t('places.open')} <Amount value={place.open} /> / <Amount value={place.tenants} />{' '}
        {t('places.units')}
      </span>
      <span className="soft">
        {nameOf(place.districtId)} · {t('places.visitedOn')} <LastRound visitedOn={place.visitedOn} />
      </span>
    </div>
  )
}
