import { type DispatchSuspect, type DispatchSuspects, dispatchSuspectsSchema } from '@kuomian/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Figure } from '../../figures/Figure.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { DispatchViews } from './DispatchViews.tsx'
import { EmployerLink } from './EmployerLink.tsx'

const route = getRouteApi('/signed-in/dispatch/suspects')

const marks: Record<DispatchSuspect['state'], State> = {
  'no-lead': 'due',
  unvisited: 'open',
  confirmed: 'done',
  denied: 'done',
}

/** Who dispatches labour without paying for it, by all signs (K3): the heaviest first, each with its reasons and the way to visit it. */
export function SuspectsPage() {
  const { t } = useLanguage()
  const query = route.useSearch()
  const list = useKeysetPages<DispatchSuspect, DispatchSuspects>(
    ['dispatch', 'suspects', query],
    (after, signal) =>
      request(
        dispatchSuspectsSchema,
        'GET',
        withQuery('/dispatch/suspects', { ...query, after }),
        undefined,
        { signal },
      ),
  )
  const { first } = list
  return (
    <>
      <PageHeading
        title={t('dispatch.suspects')}
        question={t('dispatch.suspectsQuestion')}
        {...(first === undefined
          ? {}
          : {
              answer: (
                <>
                  <Figure label={t('dispatch.suspectsFound')} note={t('dispatch.suspectsFoundNote')}>
                    {first.found.visited === 0 ? (
                      <Amount value="not-applicable" />
                    ) : (
                      <Rate numerator={first.found.confirmed} denominator={first.found.visited} />
                    )}
                  </Figure>
                  <Figure label={t('dispatch.threshold')} note={t('dispatch.thresholdNote')}>
                    <Amount value={first.threshold} />
                  </Figure>
                </>
              ),
            })}
      />
      <DispatchViews />
      <FilterBar fields={useFilters(first?.signs ?? [])} />
      <DataTable<DispatchSuspect>
        name="dispatch-suspects"
        label={t('dispatch.suspects')}
        columns={useColumns()}
        list={list}
        rowKey={({ id }) => String(id)}
        card={(row) => <SuspectCard row={row} />}
        empty={<EmptyState title={t('dispatch.noSuspects')} next={t('dispatch.noSuspectsNext')} />}
      />
    </>
  )
}

function useFilters(signs: DispatchSuspects['signs']): FilterField[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const states = ['unvisited', 'no-lead', 'confirmed', 'denied'] as const
  const byDistrict: FilterField = { kind: 'one', name: 'district', label: t('dispatch.district'), options }
  return [
    {
      kind: 'one',
      name: 'state',
      label: t('dispatch.progress'),
      options: states.map((value) => ({ value, label: t(`dispatch.suspect-${value}`) })),
    },
    {
      kind: 'one',
      name: 'sign',
      label: t('dispatch.sign'),
      options: signs.map(({ code, title }) => ({ value: code, label: pick(title) })),
    },
    ...(user.districtId === null ? [byDistrict] : []),
    { kind: 'text', name: 'name', label: t('dispatch.name') },
  ]
}

function useColumns(): Column<DispatchSuspect>[] {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return [
    {
      key: 'name',
      head: t('dispatch.employers'),
      width: 200,
      grow: 1,
      fixed: true,
      cell: (row) => <EmployerLink {...row} />,
    },
    {
      key: 'district',
      head: t('dispatch.district'),
      width: 84,
      cell: ({ districtId }) => nameOf(districtId),
    },
    {
      key: 'score',
      head: t('dispatch.score'),
      width: 64,
      number: true,
      cell: ({ score }) => <Amount value={score} />,
    },
    { key: 'signs', head: t('dispatch.signs'), width: 320, grow: 2, cell: (row) => <Signs row={row} /> },
    {
      key: 'insured',
      head: t('dispatch.insured'),
      unit: t('dispatch.personUnit'),
      width: 124,
      number: true,
      cell: ({ insured }) => <Amount value={insured} />,
    },
    {
      key: 'state',
      head: t('dispatch.progress'),
      width: 120,
      cell: ({ state }) => <StateMark state={marks[state]}>{t(`dispatch.suspect-${state}`)}</StateMark>,
    },
    { key: 'visit', head: t('dispatch.next'), width: 88, cell: (row) => <VisitNext row={row} /> },
  ]
}

/** The reasons in words, the heaviest first. */
function Signs({ row: { signs } }: { row: DispatchSuspect }) {
  const { pick, t } = useLanguage()
  const words = signs.map(({ because, points }) =>
    t('dispatch.signPoints', { because: pick(because), points }),
  )
  return (
    <div className="dispatch-signs" title={words.join('\n')}>
      {words.join(t('tables.comma'))}
    </div>
  )
}

/** The lead by which it is visited; who has none comes to it by the enforcement action. */
function VisitNext({ row: { leadId, state } }: { row: DispatchSuspect }) {
  const { t } = useLanguage()
  if (leadId === null) return <Link to="/dispatch/action">{t('dispatch.toAction')}</Link>
  return (
    <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
      {t(state === 'unvisited' ? 'dispatch.visitNext' : 'dispatch.toLead')}
    </Link>
  )
}

/** The same on a phone. */
function SuspectCard({ row }: { row: DispatchSuspect }) {
  const { t } = useLanguage()
  return (
    <div className="dispatch-card">
      <EmployerLink {...row} />
      <Signs row={row} />
      <span>
        {t('dispatch.score')} <Amount value={row.score} />{' '}
        <StateMark state={marks[row.state]}>{t(`dispatch.suspect-${row.state}`)}</StateMark>{' '}
        <VisitNext row={row} />
      </span>
    </div>
  )
}
