import type { LeadRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { LeadStateMark } from './LeadStateMark.tsx'
import { useLeadWords } from './useLeadWords.ts'

/** The columns of the list; a district does not see its own name in every row. */
export function useLeadColumns(): readonly Column<LeadRow>[] {
  const { t } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { className, groupName, outcomeName } = useLeadWords()
  return useMemo(() => {
    const optional = { hiddenAtFirst: true }
    const number = { number: true }
    const all: Column<LeadRow>[] = [
      {
        key: 'name',
        head: t('leads.name'),
        width: 224,
        grow: 3,
        fixed: true,
        order: 'name',
        cell: (lead) => (
          <Link to="/leads/$leadId" params={{ leadId: String(lead.id) }} title={lead.name}>
            {lead.name}
          </Link>
        ),
      },
      { key: 'code', head: t('leads.code'), width: 172, ...optional, cell: (lead) => lead.code },
      {
        key: 'class',
        head: t('leads.leadClass'),
        width: 120,
        grow: 2,
        cell: (lead) => className(lead.leadClass),
      },
      { key: 'district', head: t('leads.district'), width: 112, cell: (lead) => nameOf(lead.districtId) },
      {
        key: 'groups',
        head: t('leads.groups'),
        width: 140,
        grow: 1,
        ...optional,
        cell: (lead) => lead.groups.map(groupName).join('、'),
      },
      {
        key: 'units',
        head: t('leads.units'),
        width: 64,
        ...number,
        cell: ({ units }) => <Amount value={units} />,
      },
      {
        key: 'persons',
        head: t('leads.persons'),
        width: 88,
        ...number,
        order: 'persons',
        cell: ({ persons }) => <Amount value={persons} />,
      },
      {
        key: 'inspectedPersons',
        head: t('leads.inspectedPersons'),
        width: 112,
        ...number,
        cell: ({ inspectedPersons }) => <Amount value={inspectedPersons} />,
      },
      {
        key: 'uninsuredNow',
        head: t('leads.uninsuredNow'),
        width: 116,
        ...number,
        ...optional,
        cell: ({ uninsuredNow }) => <Amount value={uninsuredNow} />,
      },
      { key: 'state', head: t('leads.state'), width: 120, cell: (lead) => <LeadStateMark lead={lead} /> },
      {
        key: 'outcome',
        head: t('leads.outcome'),
        width: 120,
        grow: 1,
        cell: ({ outcome }) => (outcome === null ? null : outcomeName(outcome)),
      },
      { key: 'issuedOn', head: t('leads.issuedOn'), width: 104, ...optional, cell: (lead) => lead.issuedOn },
      { key: 'dueOn', head: t('leads.dueOn'), width: 112, order: 'due', cell: (lead) => lead.dueOn },
      {
        key: 'inspectedOn',
        head: t('leads.inspectedOn'),
        width: 112,
        order: 'inspected',
        cell: (lead) => lead.inspectedOn,
      },
      {
        key: 'address',
        head: t('leads.address'),
        width: 200,
        grow: 2,
        ...optional,
        cell: (lead) => lead.address,
      },
      { key: 'phone', head: t('leads.phone'), width: 120, ...optional, cell: (lead) => lead.phone },
      { key: 'street', head: t('work.street'), width: 120, ...optional, cell: (lead) => lead.street },
      { key: 'nextOn', head: t('work.nextOn'), width: 112, ...optional, cell: (lead) => lead.nextOn },
    ]
    return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
  }, [t, user.districtId, nameOf, className, groupName, outcomeName])
}
