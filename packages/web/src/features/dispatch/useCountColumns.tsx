import { DISPATCH_STATUSES } from '@kuomian/campaign'
import type { DispatchCounts } from '@kuomian/contract'
import { Amount } from '../../figures/Amount.tsx'
import { Rate } from '../../figures/Rate.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { personsIn } from './personsIn.ts'

/** The ways of being behind, with room for their words. */
const behind = [
  { status: 'NOT_SPLIT', width: 116 },
  { status: 'MISCLASSIFIED', width: 196 },
  { status: 'UNPAID', width: 80 },
] as const

/** Columns of how persons stand: the rate, how many there are, and how many are behind in which way. */
export function useCountColumns<Row extends { counts: DispatchCounts }>(): Column<Row>[] {
  const { t, pick } = useLanguage()
  return [
    {
      key: 'rate',
      head: t('dispatch.rate'),
      width: 84,
      number: true,
      cell: ({ counts }) => <Rate numerator={counts.SPLIT_OK} denominator={personsIn(counts)} brief />,
    },
    {
      key: 'dispatched',
      head: t('dispatch.dispatched'),
      width: 92,
      number: true,
      cell: ({ counts }) => <Amount value={personsIn(counts)} />,
    },
    ...behind.map(({ status, width }) => ({
      key: status,
      head: pick(DISPATCH_STATUSES[status]),
      width,
      number: true,
      cell: ({ counts }: Row) => <Amount value={counts[status]} />,
    })),
  ]
}
