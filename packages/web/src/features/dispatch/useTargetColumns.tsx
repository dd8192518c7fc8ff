import type { EnforcementTarget } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { type State, StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { EmployerLink } from './EmployerLink.tsx'
import { useCountColumns } from './useCountColumns.tsx'

const marks: Record<EnforcementTarget['state'], State> = {
  unchecked: 'open',
  checked: 'due',
  drafted: 'due',
  ordered: 'due',
  corrected: 'done',
}

/** Columns of the list of the enforcement action. */
export function useTargetColumns(): Column<EnforcementTarget>[] {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  const counts = useCountColumns<EnforcementTarget>().filter(({ key }) => key !== 'rate')
  return [
    {
      key: 'name',
      head: t('dispatch.employers'),
      width: 200,
      grow: 1,
      fixed: true,
      cell: ({ employerId, name }) => <EmployerLink id={employerId} name={name} />,
    },
    {
      key: 'district',
      head: t('dispatch.district'),
      width: 80,
      cell: ({ districtId }) => nameOf(districtId),
    },
    { key: 'kind', head: t('dispatch.kind'), width: 130, cell: (target) => <Kind target={target} /> },
    ...counts,
    {
      key: 'unnamed',
      head: t('dispatch.unnamed'),
      width: 100,
      number: true,
      hiddenAtFirst: true,
      cell: ({ unnamed }) => <Amount value={unnamed} />,
    },
    {
      key: 'state',
      head: t('dispatch.progress'),
      width: 150,
      cell: (target) => <Progress target={target} />,
    },
    { key: 'visit', head: t('dispatch.next'), width: 88, cell: (target) => <ToLead target={target} /> },
  ]
}

function Kind({ target: { sides, suspect } }: { target: EnforcementTarget }) {
  const { t } = useLanguage()
  const words = sides.map((side) => t(side === 'firm' ? 'dispatch.sideFirm' : 'dispatch.sideUserUnit'))
  return [...words, ...(suspect ? [t('dispatch.suspects')] : [])].join(t('tables.comma'))
}

/** How far it is, and the order that it has. */
function Progress({ target: { state, order } }: { target: EnforcementTarget }) {
  const { t } = useLanguage()
  const mark = <StateMark state={marks[state]}>{t(`dispatch.target-${state}`)}</StateMark>
  if (order === null) return mark
  return (
    <Link to="/orders" search={{ order: order.id }}>
      {mark}
    </Link>
  )
}

/** The lead by which it is visited and its orders are followed. */
function ToLead({ target: { leadId, state } }: { target: EnforcementTarget }) {
  const { t } = useLanguage()
  return (
    <Link to="/leads/$leadId" params={{ leadId: String(leadId) }}>
      {t(state === 'unchecked' ? 'dispatch.visitNext' : 'dispatch.toLead')}
    </Link>
  )
}

/** The same on a phone. */
export function TargetCard({ target }: { target: EnforcementTarget }) {
  const { t } = useLanguage()
  const { counts, unnamed } = target
  const behind = counts.NOT_SPLIT + counts.MISCLASSIFIED + counts.UNPAID + unnamed
  return (
    <div className="dispatch-card">
      <EmployerLink id={target.employerId} name={target.name} />
      <span>
        <Kind target={target} /> · {t('dispatch.behindNow')} <Amount value={behind} />
      </span>
      <span>
        <Progress target={target} /> <ToLead target={target} />
      </span>
    </div>
  )
}
