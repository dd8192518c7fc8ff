import type { Schedule, ScheduleDay } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'

/** The cumulative quota after every working day, and beside it the sum of the parts' own. */
export function QuotaTable({ schedule }: { schedule: Schedule }) {
  const { t } = useLanguage()
  const { days, parts, districtId } = schedule
  if (days.length === 0) return null
  const number = { number: true, width: 96 }
  const partsHead = t(districtId === null ? 'schedule.cumulativeParts' : 'schedule.cumulativeOfficers')
  const beside: Column<ScheduleDay>[] =
    parts.length === 0
      ? []
      : (['units', 'persons'] as const).map((unit) => ({
          key: `parts-${unit}`,
          head: partsHead,
          unit: t(`figures.${unit}`),
          ...number,
          cell: (day: ScheduleDay) => <Amount value={day.parts[unit]} />,
        }))
  return (
    <section className="sheet schedule-wide">
      <h2>
        {t('schedule.quotas')} <span className="page-question">{t('schedule.quotasShown')}</span>
      </h2>
      <ShortTable
        caption={t('schedule.quotas')}
        rows={days}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', head: t('schedule.day'), width: 100, cell: ({ day }) => day },
          {
            key: 'number',
            head: t('schedule.number'),
            width: 72,
            number: true,
            cell: ({ number: place }) => <Amount value={place} />,
          },
          ...(['units', 'persons'] as const).map((unit) => ({
            key: unit,
            head: t('schedule.cumulative'),
            unit: t(`figures.${unit}`),
            ...number,
            cell: (day: ScheduleDay) => <Amount value={day[unit]} />,
          })),
          ...beside,
        ]}
      />
    </section>
  )
}
