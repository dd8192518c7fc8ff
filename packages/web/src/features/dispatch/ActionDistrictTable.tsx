import type { Enforcement, EnforcementPart } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { AlarmMark } from '../schedule/index.ts'

type Row = EnforcementPart & { place: number | 'city' }

/** The progress table of the action: per district how many are checked, ordered to correct and corrected; a district filters the list. */
export function ActionDistrictTable({ action }: { action: NonNullable<Enforcement['action']> }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { change } = useAddressSearch()
  const columns: Column<Row>[] = [
    {
      key: 'district',
      head: t('dispatch.district'),
      width: 84,
      cell: ({ place }) => (place === 'city' ? t('dispatch.city') : nameOf(place)),
    },
    {
      key: 'checked',
      head: t('dispatch.checked'),
      width: 150,
      number: true,
      cell: ({ checked, targets }) => <Rate numerator={checked} denominator={targets} bar />,
    },
    {
      key: 'verdict',
      head: t('dispatch.verdict'),
      width: 84,
      cell: ({ plan }) => <AlarmMark alarm={plan.alarm ?? undefined} />,
    },
    ...(['ordered', 'corrected'] as const).map((key) => ({
      key,
      head: t(`dispatch.${key}`),
      width: 100,
      number: true,
      cell: (row: Row) => <Amount value={row[key]} />,
    })),
    {
      key: 'opening',
      head: t('dispatch.behindThen'),
      unit: t('dispatch.personUnit'),
      width: 110,
      number: true,
      cell: ({ opening }) => <Amount value={opening} />,
    },
    {
      key: 'behind',
      head: t('dispatch.behindNow'),
      unit: t('dispatch.personUnit'),
      width: 110,
      number: true,
      cell: ({ behind }) => <Amount value={behind} />,
    },
    {
      key: 'per-day',
      head: t('dispatch.checkPerDay'),
      width: 90,
      number: true,
      cell: ({ plan }) => <Amount value={plan.needed ?? 'not-applicable'} />,
    },
  ]
  return (
    <section className="sheet">
      <h2>{t('dispatch.actionDistricts')}</h2>
      <p className="soft">{t('dispatch.bothSidesNote')}</p>
      <ShortTable
        caption={t('dispatch.actionDistricts')}
        columns={columns}
        rows={action.districts.map((part): Row => ({ ...part, place: part.districtId }))}
        rowKey={({ place }) => String(place)}
        onOpen={({ place }) => change({ district: typeof place === 'number' ? place : undefined })}
        total={{ ...action.whole, place: 'city' }}
      />
    </section>
  )
}
