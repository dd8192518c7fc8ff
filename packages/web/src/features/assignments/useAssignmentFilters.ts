import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import type { FilterField } from '../../tables/filterField.ts'
import { officersQuery, streetsQuery } from './workQueries.ts'

/** The filters of a list of leads by who works on them and where they lie; a district's, since officers and streets are its own. */
export function useAssignmentFilters(): FilterField[] {
  const { t } = useLanguage()
  const { user } = useSession()
  const isDistrict = user.role === 'district'
  const { data: found } = useQuery({ ...officersQuery(user.districtId), enabled: isDistrict })
  const { data: streets } = useQuery({ ...streetsQuery({}), enabled: isDistrict })
  const unassigned: FilterField = {
    kind: 'one',
    name: 'unassigned',
    label: t('work.assignment'),
    options: [
      { value: 'true', label: t('work.nobody') },
      { value: 'false', label: t('work.assignedYes') },
    ],
  }
  if (!isDistrict) return [unassigned]
  return [
    unassigned,
    {
      kind: 'many',
      name: 'officer',
      label: t('work.officer'),
      options: (found?.officers ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
    },
    {
      kind: 'many',
      name: 'street',
      label: t('work.street'),
      options: (streets?.streets ?? []).flatMap(({ street }) =>
        street === null ? [] : [{ value: street, label: street }],
      ),
    },
  ]
}
