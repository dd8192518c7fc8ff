import type { Batch } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import type { Column } from '../../tables/column.ts'
import { Acceptance } from './Acceptance.tsx'
import { kindKeys } from './kindKeys.ts'

/** The columns of the batches; `onAccept` where the reader accepts for his district. */
export function useBatchColumns(onAccept: ((batch: Batch) => void) | null): readonly Column<Batch>[] {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return useMemo(() => {
    const number = { number: true }
    return [
      {
        key: 'number',
        head: t('batches.number'),
        width: 96,
        fixed: true,
        cell: (batch: Batch) => (
          <Link to="/batches" search={{ batch: batch.number }}>
            {t('batches.numberOf', { number: batch.number })}
          </Link>
        ),
      },
      { key: 'kind', head: t('batches.kind'), width: 92, cell: ({ kind }: Batch) => t(kindKeys[kind]) },
      { key: 'day', head: t('batches.day'), width: 104, cell: ({ happenedOn }: Batch) => happenedOn },
      {
        key: 'districts',
        head: t('batches.districts'),
        width: 120,
        grow: 1,
        cell: ({ parts }: Batch) => parts.map(({ districtId }) => nameOf(districtId)).join('、'),
      },
      {
        key: 'units',
        head: t('batches.units'),
        width: 100,
        ...number,
        cell: ({ units }: Batch) => <Amount value={units} />,
      },
      {
        key: 'persons',
        head: t('batches.persons'),
        width: 96,
        ...number,
        cell: ({ persons }: Batch) => <Amount value={persons} />,
      },
      {
        key: 'policy',
        head: t('batches.policy'),
        width: 180,
        grow: 2,
        cell: ({ policy, reason }: Batch) => (policy === '' ? reason : policy),
      },
      {
        key: 'acceptance',
        head: t('batches.acceptance'),
        width: 150,
        cell: (batch: Batch) => <Acceptance batch={batch} onAccept={onAccept} />,
      },
    ]
  }, [t, nameOf, onAccept])
}
