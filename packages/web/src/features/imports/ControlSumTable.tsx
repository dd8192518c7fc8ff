import { fieldOf, type RosterKind, rosterOf } from '@kuomian/campaign'
import type { ControlSum } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ShortTable } from '../../tables/ShortTable.tsx'

const yuan = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en-US')

/** The totals that the file states beside the sums of its rows; nothing when it states none. */
export function ControlSumTable({ kind, sums }: { kind: RosterKind; sums: readonly ControlSum[] }) {
  const { t, pick } = useLanguage()
  if (sums.length === 0) return null
  const figure = (sum: ControlSum, value: number) =>
    fieldOf(rosterOf(kind), sum.field)?.type === 'money' ? yuan.format(value / 100) : whole.format(value)
  return (
    <ShortTable
      caption={t('imports.controlSums')}
      showCaption
      rows={sums}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', head: t('imports.field'), width: 100, cell: (sum) => pick(sum) },
        {
          key: 'stated',
          head: t('imports.stated'),
          width: 110,
          number: true,
          cell: (sum) => figure(sum, sum.stated),
        },
        {
          key: 'stored',
          head: t('imports.storedSum'),
          width: 110,
          number: true,
          cell: (sum) => figure(sum, sum.stored),
        },
        {
          key: 'refused',
          head: t('imports.refusedSum'),
          width: 100,
          number: true,
          cell: (sum) => figure(sum, sum.refused),
        },
        {
          key: 'verdict',
          head: t('imports.state'),
          width: 80,
          cell: ({ agrees }) =>
            agrees ? (
              <StateMark state="done">{t('imports.agrees')}</StateMark>
            ) : (
              <StateMark state="overdue">{t('imports.differs')}</StateMark>
            ),
        },
      ]}
    />
  )
}
