import type { SplitPartView, SplitRate } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { compareShares } from '../../figures/share.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { AlarmMark } from '../schedule/index.ts'

/** A district, what nothing decides (`null`), or the whole city. */
type PlaceRow = SplitPartView & { place: number | null | 'city' }

/** The rate per district with its plan back from the deadline, those behind first; a district filters the list below. */
export function DistrictSplitTable({ rate }: { rate: SplitRate }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { change } = useAddressSearch()
  const { districts, undecided, city } = rate
  const rows: PlaceRow[] = behindFirst([
    ...districts.map((part) => ({ ...part, place: part.districtId })),
    ...(undecided === null ? [] : [{ ...undecided, place: null }]),
  ])
  const nameOfRow = ({ place }: PlaceRow) => (place === 'city' ? t('dispatch.city') : nameOf(place))
  const columns: Column<PlaceRow>[] = [
    { key: 'district', head: t('dispatch.district'), width: 84, cell: nameOfRow },
    {
      key: 'persons',
      head: t('dispatch.personRate'),
      width: 150,
      number: true,
      cell: ({ persons }) => <Rate numerator={persons.split} denominator={persons.all} bar />,
    },
    {
      key: 'verdict',
      head: t('dispatch.verdict'),
      width: 84,
      cell: ({ plan }) => <AlarmMark alarm={plan.alarm ?? undefined} />,
    },
    {
      key: 'user-units',
      head: t('dispatch.userUnitRate'),
      width: 120,
      number: true,
      cell: ({ userUnits }) => <Rate numerator={userUnits.split} denominator={userUnits.all} />,
    },
    {
      key: 'firms',
      head: t('dispatch.firmRate'),
      width: 110,
      number: true,
      cell: ({ firms }) => <Rate numerator={firms.split} denominator={firms.all} />,
    },
    {
      key: 'left',
      head: t('dispatch.left'),
      unit: t('dispatch.personUnit'),
      width: 88,
      number: true,
      cell: ({ plan }) => <Amount value={plan.remaining} />,
    },
    {
      key: 'per-day',
      head: t('dispatch.perDay'),
      unit: t('dispatch.personUnit'),
      width: 80,
      number: true,
      cell: ({ plan }) => <Amount value={plan.needed ?? 'not-applicable'} />,
    },
  ]
  return (
    <section className="sheet">
      <h2>{t('dispatch.districts')}</h2>
      <p className="soft">
        {t('dispatch.districtsNote')} {rows.some(({ plan }) => plan.alarm === null) && t('dispatch.noPace')}
      </p>
      <ShortTable
        caption={t('dispatch.districts')}
        columns={columns}
        rows={rows}
        rowKey={({ place }) => String(place)}
        onOpen={({ place }) => change({ district: typeof place === 'number' ? place : undefined })}
        {...(city === null ? {} : { total: { ...city, place: 'city' } })}
      />
    </section>
  )
}

const worst = ['overdue', 'red', 'yellow', null, 'on-course', 'done'] as const

function behindFirst(rows: PlaceRow[]): PlaceRow[] {
  const share = ({ persons }: PlaceRow) => ({ numerator: persons.split, denominator: persons.all })
  return rows.toSorted(
    (a, b) =>
      worst.indexOf(a.plan.alarm) - worst.indexOf(b.plan.alarm) ||
      compareShares(share(b), share(a)) ||
      b.plan.remaining - a.plan.remaining,
  )
}
