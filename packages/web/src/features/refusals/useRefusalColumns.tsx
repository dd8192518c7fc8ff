import { REFUSAL_REASONS } from '@kuomian/campaign'
import type { RefusalRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import type { Column } from '../../tables/column.ts'
import { useLeadWords } from '../leads/index.ts'
import { RefusalStateMark } from './RefusalStateMark.tsx'

/** The columns of the employers of a slot; a district does not see its own name in every row. */
export function useRefusalColumns(): readonly Column<RefusalRow>[] {
  const { t, pick } = useLanguage()
  const { user } = useSession()
  const { nameOf } = useDistricts()
  const { className } = useLeadWords()
  return useMemo(() => {
    const number = { number: true }
    const all: Column<RefusalRow>[] = [
      {
        key: 'name',
        head: t('refusals.employer'),
        width: 200,
        grow: 3,
        fixed: true,
        cell: ({ id, name }) => (
          <Link to="/refusals" search={(search) => ({ ...search, refusal: id })}>
            {name}
          </Link>
        ),
      },
      {
        key: 'district',
        head: t('refusals.district'),
        width: 80,
        cell: ({ districtId }) => nameOf(districtId),
      },
      {
        key: 'state',
        head: t('refusals.state'),
        width: 96,
        cell: ({ state }) => <RefusalStateMark state={state} />,
      },
      {
        key: 'reason',
        head: t('refusals.reason'),
        width: 150,
        grow: 2,
        cell: ({ reasonCode, note, decisionNote }) => {
          if (decisionNote !== null && decisionNote !== '') return decisionNote
          if (reasonCode === null) return <span className="soft">{t('refusals.noReason')}</span>
          return `${pick(REFUSAL_REASONS[reasonCode])}${note === '' ? '' : `：${note}`}`
        },
      },
      {
        key: 'uninsured',
        head: t('refusals.uninsured'),
        unit: t('refusals.persons'),
        width: 104,
        ...number,
        cell: ({ uninsured }) => <Amount value={uninsured} />,
      },
      {
        key: 'attempts',
        head: t('refusals.attempts'),
        unit: t('refusals.times'),
        width: 92,
        ...number,
        cell: ({ attempts }) => <Amount value={attempts} />,
      },
      {
        key: 'days',
        head: t('refusals.days'),
        unit: t('refusals.daysUnit'),
        width: 112,
        ...number,
        cell: ({ contactDays }) => <Amount value={contactDays.length} />,
      },
      {
        key: 'last',
        head: t('refusals.lastContact'),
        width: 104,
        cell: ({ lastContactOn }) => lastContactOn,
      },
      {
        key: 'evidence',
        head: t('refusals.evidence'),
        unit: t('refusals.pieces'),
        width: 88,
        ...number,
        cell: ({ evidence }) => <Amount value={evidence} />,
      },
      {
        key: 'class',
        head: t('refusals.leadClass'),
        width: 140,
        cell: ({ leadClass }) => className(leadClass),
      },
      {
        key: 'code',
        head: t('refusals.code'),
        width: 150,
        hiddenAtFirst: true,
        cell: ({ code }) => code ?? '—',
      },
      {
        key: 'since',
        head: t('refusals.since'),
        width: 112,
        hiddenAtFirst: true,
        cell: ({ since }) => since,
      },
    ]
    return user.districtId === null ? all : all.filter(({ key }) => key !== 'district')
  }, [t, pick, nameOf, className, user.districtId])
}
