import type { PlaceFiguresView } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { useTenantColumns } from './useTenantColumns.tsx'

/** A district, what nothing decides (`null`), or the whole city. */
type DistrictRow = PlaceFiguresView['all'] & { place: number | null | 'city' }

/** How the tenants of each district stand, the most open ones first; a district filters the list above. */
export function PlaceDistrictTable({ figures: { districts, all } }: { figures: PlaceFiguresView }) {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const { change } = useAddressSearch()
  const counts = useTenantColumns<DistrictRow>()
  const rows: DistrictRow[] = districts.map(({ districtId, ...sums }) => ({ ...sums, place: districtId }))
  return (
    <section className="sheet">
      <h2>{t('places.districts')}</h2>
      <ShortTable
        caption={t('places.districts')}
        rows={rows}
        rowKey={({ place }) => String(place)}
        onOpen={({ place }) => change({ district: typeof place === 'number' ? place : undefined })}
        total={{ ...all, place: 'city' }}
        columns={[
          {
            key: 'district',
            head: t('places.district'),
            width: 84,
            cell: ({ place }) => (place === 'city' ? t('places.city') : nameOf(place)),
          },
          {
            key: 'places',
            head: t('places.places'),
            width: 72,
            number: true,
            cell: ({ places }) => <Amount value={places} />,
          },
          {
            key: 'unvisited',
            head: t('places.unvisitedFigure'),
            width: 84,
            number: true,
            cell: ({ unvisited }) => <Amount value={unvisited} />,
          },
          ...counts,
        ]}
      />
    </section>
  )
}
