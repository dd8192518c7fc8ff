import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'
import { useAssignmentFilters } from '../assignments/index.ts'
import { useLeadWords } from './useLeadWords.ts'

/** The filters of the list; a district has none by district. */
export function LeadFilters() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options: districts, nameOf } = useDistricts()
  const words = useLeadWords()
  const byDistrict: FilterField = {
    kind: 'many',
    name: 'district',
    label: t('leads.district'),
    options: [...districts, { value: 'none', label: nameOf(null) }],
  }
  const late: FilterField = {
    kind: 'one',
    name: 'late',
    label: t('leads.late'),
    options: [{ value: 'true', label: t('leads.lateYes') }],
  }
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('leads.text'), hint: t('leads.textHint') },
    ...(user.districtId === null ? [byDistrict] : []),
    { kind: 'many', name: 'class', label: t('leads.leadClass'), options: words.classOptions },
    { kind: 'many', name: 'state', label: t('leads.state'), options: words.stateOptions },
    { kind: 'many', name: 'group', label: t('leads.groups'), options: words.groupOptions },
    { kind: 'many', name: 'outcome', label: t('leads.outcome'), options: words.outcomeOptions },
    {
      kind: 'one',
      name: 'effective',
      label: t('leads.effective'),
      options: [
        { value: 'true', label: t('leads.effectiveYes') },
        { value: 'false', label: t('leads.effectiveNo') },
      ],
    },
    { kind: 'day', name: 'dueBefore', label: t('leads.dueBefore') },
    ...useAssignmentFilters(),
    ...(user.role === 'city' || user.role === 'district' ? [late] : []),
  ]
  return <FilterBar fields={fields} />
}
