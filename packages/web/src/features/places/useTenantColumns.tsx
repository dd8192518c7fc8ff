import type { TenantFigures } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'

/** Columns of how tenants stand: what is open, all of them, and by the ledger; the persons who pay stand last. */
export function useTenantColumns<Row extends TenantFigures>(): Column<Row>[] {
  const { t } = useLanguage()
  const column = (
    name: 'open' | 'tenants' | 'unregistered' | 'registered' | 'paying',
    width: number,
  ): Column<Row> => ({
    key: name,
    head: t(`places.${name}`),
    unit: t('places.units'),
    width,
    number: true,
    cell: (row) => <Amount value={row[name]} />,
  })
  return [
    column('open', 84),
    column('tenants', 122),
    column('unregistered', 116),
    column('registered', 136),
    column('paying', 96),
    {
      key: 'payers',
      head: t('places.payers'),
      unit: t('places.persons'),
      width: 112,
      number: true,
      cell: ({ payers }) => <Amount value={payers} />,
    },
  ]
}
