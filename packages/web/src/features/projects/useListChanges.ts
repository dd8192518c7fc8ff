import { PROJECT_STATE_WORDS } from '@kuomian/campaign'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'

/** What the list changed, by the columns of the register. */
const labels = new Map([
  ['district_id', 'projects.district'],
  ['name', 'projects.name'],
  ['address', 'projects.address'],
  ['builder', 'projects.builder'],
  ['contractor', 'projects.contractor'],
  ['contractor_code', 'projects.contractor'],
  ['category', 'projects.category'],
  ['state', 'projects.state'],
  ['list_cost_cents', 'projects.totalCost'],
  ['contract_from', 'projects.workFrom'],
  ['contract_to', 'projects.workTo'],
  ['started_on', 'projects.started'],
  ['permit_number', 'projects.permit'],
  ['permit_on', 'projects.permit'],
  ['peak_workers', 'projects.persons'],
  ['enrol_number', 'projects.enrolment'],
  ['enrolled_on', 'projects.enrolment'],
  ['paid_cents', 'projects.paid'],
  ['named_workers', 'projects.persons'],
] as const)

/** Says what a list changed of a project, one line a column with the old value and the new one. */
export function useListChanges(): (detail: Readonly<Record<string, unknown>>) => string[] {
  const { t, pick } = useLanguage()
  const { nameOf } = useDistricts()
  const states = new Map<unknown, string>(
    Object.entries(PROJECT_STATE_WORDS).map(([state, words]) => [state, pick(words)]),
  )
  const shown = (column: string, value: unknown): string => {
    if (column === 'district_id') return nameOf(typeof value === 'number' ? value : null)
    if (value === null) return '—'
    if (column === 'state') return states.get(value) ?? String(value)
    return column.endsWith('_cents') && typeof value === 'number' ? formatYuan(value) : String(value)
  }
  return (detail) =>
    [...labels].flatMap(([column, label]) => {
      const change = detail[column]
      if (!Array.isArray(change)) return []
      const [before, after]: unknown[] = change
      return [`${t(label)} ${shown(column, before)} → ${shown(column, after)}`]
    })
}
