import { QUALITY_STATES } from '@kuomian/campaign'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'

/** T01 to T20, and the checks of sums, rates, inspections and reports. */
const RULES = [
  ...Array.from({ length: 20 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
  ...['SUM', 'RATE', 'INSPECTED', 'FALLS', 'BLANK'],
]

/** The filters of the list of findings. */
export function QualityFilters() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options } = useDistricts()
  const byDistrict: FilterField = { kind: 'one', name: 'district', label: t('quality.district'), options }
  const fields: FilterField[] = [
    {
      kind: 'many',
      name: 'state',
      label: t('quality.state'),
      options: Object.entries(QUALITY_STATES).map(([value, title]) => ({ value, label: pick(title) })),
    },
    {
      kind: 'many',
      name: 'severity',
      label: t('quality.severity'),
      options: [
        { value: 'error', label: t('quality.error') },
        { value: 'warning', label: t('quality.warning') },
        { value: 'note', label: t('quality.noted') },
      ],
    },
    {
      kind: 'many',
      name: 'source',
      label: t('quality.source'),
      options: (['live', 'notice', 'report'] as const).map((value) => ({
        value,
        label: t(`quality.${value}`),
      })),
    },
    {
      kind: 'many',
      name: 'rule',
      label: t('quality.rule'),
      options: RULES.map((value) => ({ value, label: value })),
    },
    ...(user.districtId === null ? [byDistrict] : []),
  ]
  return <FilterBar fields={fields} />
}
