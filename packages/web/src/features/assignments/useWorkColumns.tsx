import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { useLeadWords } from '../leads/index.ts'
import { PlaceMark } from './PlaceMark.tsx'
import { QuickActs } from './QuickActs.tsx'
import type { StreetRun } from './streetRuns.ts'

/** The columns of a work list; whose a lead is stands only in a list of several officers. */
export function useWorkColumns(
  officerName: (id: number | null) => string,
  { withOfficer, canAct }: { withOfficer: boolean; canAct: boolean },
): readonly Column<StreetRun>[] {
  const { t } = useLanguage()
  const { className } = useLeadWords()
  return useMemo(() => {
    const optional = { hiddenAtFirst: true }
    const all: (Column<StreetRun> | null)[] = [
      { key: 'why', head: t('work.why'), width: 136, cell: ({ row }) => <PlaceMark lead={row} /> },
      {
        key: 'street',
        head: t('work.street'),
        width: 110,
        grow: 1,
        cell: ({ row, begins }) => <StreetCell street={row.street} begins={begins} />,
      },
      {
        key: 'name',
        head: t('work.name'),
        width: 168,
        grow: 3,
        fixed: true,
        cell: ({ row }) => (
          <Link to="/leads/$leadId" params={{ leadId: String(row.id) }} title={row.address ?? row.name}>
            {row.name}
          </Link>
        ),
      },
      {
        key: 'uninsured',
        head: t('work.uninsured'),
        unit: t('figures.persons'),
        width: 92,
        number: true,
        cell: ({ row }) => <Amount value={row.uninsuredNow} />,
      },
      {
        key: 'class',
        head: t('work.leadClass'),
        width: 84,
        grow: 1,
        cell: ({ row }) => className(row.leadClass),
      },
      {
        key: 'tried',
        head: t('work.tried'),
        width: 92,
        cell: ({ row }) => row.lastTriedOn ?? <span className="soft">{t('work.never')}</span>,
      },
      withOfficer
        ? {
            key: 'officer',
            head: t('work.officer'),
            width: 120,
            cell: ({ row }) => officerName(row.officerId),
          }
        : null,
      canAct
        ? { key: 'acts', head: t('work.acts'), width: 108, cell: ({ row }) => <QuickActs lead={row} /> }
        : null,
      { key: 'nextOn', head: t('work.nextOn'), width: 100, ...optional, cell: ({ row }) => row.nextOn },
      { key: 'dueOn', head: t('work.dueOn'), width: 100, ...optional, cell: ({ row }) => row.dueOn },
      {
        key: 'assignedOn',
        head: t('work.assignedOn'),
        width: 100,
        ...optional,
        cell: ({ row }) => row.assignedOn,
      },
      {
        key: 'address',
        head: t('work.address'),
        width: 200,
        grow: 2,
        ...optional,
        cell: ({ row }) => row.address,
      },
      { key: 'phone', head: t('work.phone'), width: 120, ...optional, cell: ({ row }) => row.phone },
    ]
    return all.filter((column) => column !== null)
  }, [t, className, officerName, withOfficer, canAct])
}

/** The street where a new one begins, with how many lie together; quiet where it goes on. */
function StreetCell({ street, begins }: { street: string | null; begins: number | null }) {
  const { t } = useLanguage()
  if (street === null) return <span className="soft">—</span>
  if (begins === null || begins === 1) return <span className={begins === null ? 'soft' : ''}>{street}</span>
  return <strong>{t('work.streetRun', { street, count: begins })}</strong>
}
