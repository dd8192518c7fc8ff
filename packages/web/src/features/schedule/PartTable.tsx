import type { Schedule, SchedulePart } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { officersQuery } from '../assignments/index.ts'
import { AlarmMark } from './AlarmMark.tsx'

/** The same for every district of the city, or every officer of a district, the worst off first; a district leads to its own schedule. */
export function PartTable({ schedule }: { schedule: Schedule }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { change } = useAddressSearch()
  const { districtId, parts } = schedule
  const isCity = districtId === null
  const { data } = useQuery({ ...officersQuery(districtId), enabled: !isCity })
  const officerName = (id: number | null) =>
    id === null
      ? t('schedule.nobody')
      : (data?.officers.find((officer) => officer.id === id)?.name ?? t('schedule.goneOfficer'))
  const number = { number: true, width: 80 }
  const pairs: Column<SchedulePart>[] = (['units', 'persons'] as const).flatMap((unit) => {
    const isUnits = unit === 'units'
    return [
      {
        key: `${unit}-left`,
        head: t(isUnits ? 'schedule.leftUnits' : 'schedule.leftPersons'),
        ...number,
        cell: ({ remaining }) => <Amount value={remaining[unit]} />,
      },
      {
        key: `${unit}-day`,
        head: t(isUnits ? 'schedule.dayUnits' : 'schedule.dayPersons'),
        ...number,
        cell: ({ needed }) => <Amount value={needed[unit] ?? 'not-applicable'} />,
      },
      {
        key: `${unit}-so-far`,
        head: t(isUnits ? 'schedule.soFarUnits' : 'schedule.soFarPersons'),
        ...number,
        cell: ({ inspected, daysPassed }) => (
          <Amount value={daysPassed > 0 ? Math.round(inspected[unit] / daysPassed) : 'not-applicable'} />
        ),
      },
      {
        key: `${unit}-verdict`,
        head: t('schedule.verdict'),
        width: 84,
        cell: ({ alarm }) => <AlarmMark alarm={alarm?.[unit]} />,
      },
    ]
  })
  const title = t(isCity ? 'schedule.parts' : 'schedule.officerParts')
  return (
    <section className="sheet schedule-wide">
      <h2>{title}</h2>
      <ShortTable
        caption={title}
        rows={worstFirst(parts)}
        rowKey={({ id }) => String(id)}
        {...(isCity ? { onOpen: ({ id }: SchedulePart) => change({ district: String(id) }) } : {})}
        columns={[
          {
            key: 'part',
            head: t(isCity ? 'schedule.part' : 'schedule.officer'),
            width: 112,
            cell: ({ id }) => (isCity ? nameOf(id) : officerName(id)),
          },
          ...pairs,
        ]}
      />
    </section>
  )
}

const worst = ['overdue', 'red', 'yellow', 'on-course', 'done'] as const

function worstFirst(parts: readonly SchedulePart[]): SchedulePart[] {
  const rank = ({ alarm }: SchedulePart) =>
    alarm === null ? worst.length : Math.min(worst.indexOf(alarm.units), worst.indexOf(alarm.persons))
  return parts.toSorted((a, b) => rank(a) - rank(b) || b.remaining.persons - a.remaining.persons)
}
