import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import type { FilterField } from '../../tables/filterField.ts'

const shown = ['to-verify', 'flagged', 'all', 'gone'] as const
const groups = ['new', 'running'] as const

/** The filters of the list; without any it shows the projects that are not insured. */
export function ProjectFilters() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { options: districts } = useDistricts()
  const byDistrict: FilterField = {
    kind: 'one',
    name: 'districtId',
    label: t('projects.district'),
    options: districts,
  }
  const fields: FilterField[] = [
    { kind: 'text', name: 'text', label: t('projects.text') },
    ...(user.districtId === null ? [byDistrict] : []),
    {
      kind: 'one',
      name: 'show',
      label: t('projects.show'),
      options: shown.map((value) => ({ value, label: t(`projects.${value}`) })),
    },
    {
      kind: 'one',
      name: 'group',
      label: t('projects.group'),
      options: groups.map((value) => ({ value, label: t(`projects.${value}`) })),
    },
  ]
  return <FilterBar fields={fields} />
}
