import { ORDER_KINDS } from '@kuomian/campaign'
import type { OrderRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { OrderStateMark } from './OrderStateMark.tsx'

/** The columns of the list; a district does not see its own name in every row. */
export function useOrderColumns(): readonly Column<OrderRow>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  return useMemo(() => {
    const number = { number: true }
    const all: Column<OrderRow>[] = [
      {
        key: 'employer',
        head: t('orders.employer'),
        width: 200,
        grow: 3,
        fixed: true,
        cell: ({ id, leadName }) => (
          <Link to="/orders" search={(search) => ({ ...search, order: id })}>
            {leadName}
          </Link>
        ),
      },
      {
        key: 'district',
        head: t('orders.district'),
        width: 88,
        cell: ({ districtId }) => nameOf(districtId),
      },
      {
        key: 'state',
        head: t('orders.state'),
        width: 104,
        cell: (order) => <OrderStateMark order={order} />,
      },
      { key: 'dueOn', head: t('orders.dueOn'), width: 104, cell: ({ dueOn }) => dueOn ?? '—' },
      {
        key: 'daysLeft',
        head: t('orders.daysLeft'),
        width: 104,
        ...number,
        cell: ({ daysLeft }) => (daysLeft === null ? '—' : <Amount value={daysLeft} />),
      },
      {
        key: 'kind',
        head: t('orders.kind'),
        width: 124,
        grow: 1,
        cell: ({ kind }) => pick(ORDER_KINDS[kind].title),
      },
      {
        key: 'persons',
        head: t('orders.persons'),
        width: 72,
        ...number,
        cell: ({ persons }) => <Amount value={persons} />,
      },
      {
        key: 'escalatedTo',
        head: t('orders.escalatedTo'),
        width: 116,
        cell: ({ escalatedTo }) =>
          escalatedTo === null ? '' : t(escalatedTo === 'audit' ? 'orders.toAudit' : 'orders.toInspection'),
      },
      {
        key: 'number',
        head: t('orders.number'),
        width: 232,
        grow: 1,
        cell: ({ numberText }) => numberText ?? t('orders.noNumber'),
      },
      {
        key: 'draftedOn',
        head: t('orders.draftedOn'),
        width: 104,
        hiddenAtFirst: true,
        cell: ({ draftedOn }) => draftedOn,
      },
      {
        key: 'issuer',
        head: t('orders.issuer'),
        width: 104,
        hiddenAtFirst: true,
        cell: ({ issuerId, number }) => (number === null ? '—' : nameOf(issuerId)),
      },
      {
        key: 'servedBy',
        head: t('orders.servedBy'),
        width: 104,
        hiddenAtFirst: true,
        cell: ({ servedById }) => (servedById === null ? '—' : nameOf(servedById)),
      },
    ]
    return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
  }, [t, pick, nameOf, user.districtId])
}
