import { GRADUATE_STAGES, type GraduateStage } from '@kuomian/campaign'
import type { GraduateFunnelRows } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { funnelQuery } from './peopleQueries.ts'

const route = getRouteApi('/signed-in/people')
type Line = GraduateFunnelRows['rows'][number]
const stages = [
  'listed',
  'reached',
  'state-known',
  'supported',
  'employed',
  'paying',
] as const satisfies readonly GraduateStage[]

/** What stands on a phone: of how many, how far at the beginning and at the end. */
const onPhone: ReadonlySet<string> = new Set(['school', 'reached', 'paying'])

/** Graduates by school and year: how many have come how far, from the list to the payment (R20). */
export function GraduatesPart() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const isNarrow = useMedia(phone)
  const { districtId } = route.useSearch()
  const { data, error, refetch } = useQuery(funnelQuery(districtId))
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <TableSkeleton />
  const seesNames = user.role === 'district' || user.role === 'city'
  const columns: Column<Line>[] = [
    {
      key: 'school',
      head: t('people.school'),
      width: isNarrow ? 96 : 180,
      cell: ({ school }) =>
        school === null || !seesNames ? (
          (school ?? t('people.noSchool'))
        ) : (
          <Link to="/people" search={{ school, districtId }}>
            {school}
          </Link>
        ),
    },
    { key: 'year', head: t('people.year'), width: 88, cell: ({ year }) => year },
    ...stages.map(
      (stage): Column<Line> => ({
        key: stage,
        head: pick(GRADUATE_STAGES[stage]),
        number: true,
        width: isNarrow ? 90 : 120,
        cell: ({ reached }) =>
          stage === 'listed' ? (
            <Amount value={reached.listed} />
          ) : (
            <Rate numerator={reached[stage]} denominator={reached.listed} bar />
          ),
      }),
    ),
    {
      key: 'outside',
      head: t('people.outside'),
      number: true,
      width: 120,
      cell: ({ outside }) => <Amount value={outside} />,
    },
  ]
  return (
    <section className="sheet" aria-label={t('people.funnel')}>
      <h2>{t('people.funnel')}</h2>
      <p className="soft">{t('people.funnelNote')}</p>
      {data.rows.length === 0 ? (
        <EmptyState title={t('people.nobody')} next={t('people.noneCity')} />
      ) : (
        <ShortTable<Line>
          caption={t('people.funnel')}
          columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
          rows={data.rows}
          rowKey={({ school, year }) => `${school} ${year}`}
        />
      )}
    </section>
  )
}
