import { WORK_PLACE_ORDER, WORK_PLACES } from '@kuomian/campaign'
import type { StreetLoad } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { useLeadWords } from '../leads/index.ts'

const sizes = [10, 50, 100, 500]

/** The filters of a work list; whose list it is stands above them. */
export function WorkFilters({ streets }: { streets: readonly StreetLoad[] }) {
  const { t, pick } = useLanguage()
  const { classOptions } = useLeadWords()
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('work.text'), hint: t('work.textHint') },
    {
      kind: 'many',
      name: 'place',
      label: t('work.why'),
      options: WORK_PLACE_ORDER.map((place) => ({ value: place, label: pick(WORK_PLACES[place]) })),
    },
    {
      kind: 'many',
      name: 'street',
      label: t('work.street'),
      options: streets.flatMap(({ street }) => (street === null ? [] : [{ value: street, label: street }])),
    },
    { kind: 'many', name: 'class', label: t('work.leadClass'), options: classOptions },
    {
      kind: 'one',
      name: 'personsFrom',
      label: t('work.size'),
      options: sizes.map((count) => ({ value: String(count), label: t('work.sizeFrom', { count }) })),
    },
  ]
  return <FilterBar fields={fields} />
}
