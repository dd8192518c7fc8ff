import { rosterOf } from '@kuomian/campaign'
import type { Delivery } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { formatMonth } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { ageInDays, isOld, type RosterStanding } from './deliveries.ts'

/** The kinds of rosters as they stand. */
export interface RosterTableProps {
  readonly standings: readonly RosterStanding[]
  readonly today: string
  readonly onOpen: (delivery: Delivery) => void
}

/** One line per kind: in or not, of which day, how many rows, how many refused. */
export function RosterTable({ standings, today, onOpen }: RosterTableProps) {
  const { t, pick, language } = useLanguage()
  const isNarrow = useMedia(phone)
  const sum = ({ inUse }: RosterStanding, figure: (delivery: Delivery) => number) =>
    inUse.length === 0 ? ('not-applicable' as const) : inUse.reduce((total, one) => total + figure(one), 0)
  const asOf = ({ kind, inUse }: RosterStanding) => {
    const newest = inUse[0]
    if (newest === undefined) return null
    return rosterOf(kind).period === 'month' ? formatMonth(language, newest.asOf.slice(0, 7)) : newest.asOf
  }
  const columns: Column<RosterStanding>[] = [
    {
      key: 'roster',
      head: t('imports.roster'),
      width: isNarrow ? 110 : 150,
      cell: (standing) => (
        <span className="imports-sentence">
          {pick(rosterOf(standing.kind))}
          {isNarrow && <small className="imports-example">{asOf(standing)}</small>}
        </span>
      ),
    },
    {
      key: 'state',
      head: t('imports.state'),
      width: 96,
      cell: (standing) => <Freshness standing={standing} today={today} />,
    },
    {
      key: 'asOf',
      head: t('imports.asOf'),
      width: 104,
      cell: (standing) => asOf(standing) ?? <Amount value="not-applicable" />,
    },
    {
      key: 'stored',
      head: t('imports.stored'),
      unit: t('imports.rows'),
      width: 96,
      number: true,
      cell: (standing) => <Amount value={sum(standing, ({ rowsStored }) => rowsStored)} />,
    },
    {
      key: 'refused',
      head: t('imports.refused'),
      unit: t('imports.rows'),
      width: 88,
      number: true,
      cell: (standing) => <Amount value={sum(standing, ({ rowsRefused }) => rowsRefused)} />,
    },
    {
      key: 'file',
      head: t('imports.file'),
      width: 180,
      cell: ({ inUse }) =>
        inUse[0] === undefined ? null : <OpenDelivery delivery={inUse[0]} onOpen={onOpen} />,
    },
    { key: 'keeper', head: t('imports.keeper'), width: 160, cell: ({ kind }) => pick(rosterOf(kind).keeper) },
  ]
  const onPhone = new Set(['roster', 'state', 'refused'])
  return (
    <ShortTable
      caption={t('imports.rosters')}
      columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
      rows={standings}
      rowKey={({ kind }) => kind}
    />
  )
}

function Freshness({ standing, today }: { standing: RosterStanding; today: string }) {
  const { t } = useLanguage()
  const age = ageInDays(standing, today)
  if (age === null) return <span className="imports-absent">{t('imports.absent')}</span>
  if (standing.inUse.some(({ controlSums }) => controlSums.some(({ agrees }) => !agrees))) {
    return <StateMark state="overdue">{t('imports.sumsDiffer')}</StateMark>
  }
  if (isOld(standing, today)) return <StateMark state="due">{t('imports.old', { days: age })}</StateMark>
  return <StateMark state="done">{t('imports.current')}</StateMark>
}

/** The name of a delivery's file, which opens what is known of it. */
export function OpenDelivery({
  delivery,
  onOpen,
}: {
  delivery: Delivery
  onOpen: (delivery: Delivery) => void
}) {
  return (
    <button type="button" className="open-row imports-file" onClick={() => onOpen(delivery)}>
      {delivery.fileName}
    </button>
  )
}
