import { HANDOVER_RESULTS, isHandoverResult, RECEIVERS } from '@kuomian/campaign'
import type { Handover } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { HandoverStateMark } from './HandoverStateMark.tsx'

/** The title of a result's code in the reader's language. */
export function useResultTitle(): (code: string | null) => string {
  const { pick } = useLanguage()
  return (code) =>
    code !== null && isHandoverResult(code) ? `${code} ${pick(HANDOVER_RESULTS[code].title)}` : '—'
}

/** The columns of the list; nobody sees his own name in every row. */
export function useHandoverColumns(): readonly Column<Handover>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const resultTitle = useResultTitle()
  const own = user.role === 'inspection' || user.role === 'audit'
  return useMemo(() => {
    const all: Column<Handover>[] = [
      {
        key: 'number',
        head: t('key-list.number'),
        width: 84,
        number: true,
        cell: ({ number }) => <Amount value={number} />,
      },
      {
        key: 'name',
        head: t('key-list.employer'),
        width: 200,
        grow: 3,
        fixed: true,
        cell: ({ number, content }) => (
          <Link from="/key-list" to="/key-list" search={(search) => ({ ...search, number })}>
            {content.name}
          </Link>
        ),
      },
      {
        key: 'district',
        head: t('key-list.district'),
        width: 80,
        cell: ({ districtId }) => nameOf(districtId),
      },
      {
        key: 'receiver',
        head: t('key-list.receiver'),
        width: 116,
        cell: ({ receiver }) => pick(RECEIVERS[receiver]),
      },
      {
        key: 'role',
        head: t('key-list.role'),
        width: 116,
        cell: ({ leads }) => t(leads ? 'key-list.leads' : 'key-list.information'),
      },
      {
        key: 'state',
        head: t('key-list.state'),
        width: 116,
        cell: (handover) => <HandoverStateMark handover={handover} />,
      },
      {
        key: 'uninsured',
        head: t('key-list.uninsured'),
        unit: t('key-list.persons'),
        width: 132,
        number: true,
        cell: ({ content }) => <Amount value={content.uninsured} />,
      },
      { key: 'handedOn', head: t('key-list.handedOn'), width: 104, cell: ({ handedOn }) => handedOn },
      { key: 'limit', head: t('key-list.limit'), width: 104, cell: ({ limitOn }) => limitOn ?? '—' },
      {
        key: 'daysLeft',
        head: t('key-list.daysLeft'),
        unit: t('key-list.workingDays'),
        width: 148,
        number: true,
        cell: ({ daysLeft }) => (daysLeft === null ? '—' : <Amount value={daysLeft} />),
      },
      {
        key: 'result',
        head: t('key-list.result'),
        width: 150,
        grow: 2,
        cell: ({ result }) => resultTitle(result),
      },
    ]
    const hidden = own ? 'receiver' : user.districtId === null ? '' : 'district'
    return all.filter(({ key }) => key !== hidden)
  }, [t, pick, nameOf, resultTitle, own, user.districtId])
}
