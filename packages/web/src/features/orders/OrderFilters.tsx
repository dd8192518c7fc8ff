import { ORDER_KINDS, ORDER_STATES } from '@kuomian/campaign'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'

/** The filters of the list; without a state it shows the orders that stand. */
export function OrderFilters() {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { options: districts } = useDistricts()
  const byDistrict: FilterField = {
    kind: 'many',
    name: 'district',
    label: t('orders.district'),
    options: districts,
  }
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('orders.text') },
    ...(user.districtId === null ? [byDistrict] : []),
    {
      kind: 'one',
      name: 'due',
      label: t('orders.due'),
      options: [
        { value: 'overdue', label: t('orders.overdue') },
        { value: 'soon', label: t('orders.soon') },
        { value: 'paused', label: t('orders.paused') },
      ],
    },
    {
      kind: 'many',
      name: 'state',
      label: t('orders.state'),
      options: Object.entries(ORDER_STATES).map(([value, title]) => ({ value, label: pick(title) })),
    },
    {
      kind: 'many',
      name: 'kind',
      label: t('orders.kind'),
      options: Object.entries(ORDER_KINDS).map(([value, { title }]) => ({ value, label: pick(title) })),
    },
    {
      kind: 'one',
      name: 'escalatedTo',
      label: t('orders.escalatedTo'),
      options: [
        { value: 'inspection', label: t('orders.toInspection') },
        { value: 'audit', label: t('orders.toAudit') },
      ],
    },
  ]
  return <FilterBar fields={fields} />
}
