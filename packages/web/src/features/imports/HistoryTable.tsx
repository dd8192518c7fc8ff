import { rosterOf } from '@kuomian/campaign'
import type { Delivery } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { StateMark } from '../../feedback/StateMark.tsx'
import { Amount } from '../../figures/Amount.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { ShortTable } from '../../tables/ShortTable.tsx'
import { phone, useMedia } from '../../theme/useMedia.ts'
import { OpenDelivery } from './RosterTable.tsx'

const FIRST = 20
const onPhone = new Set(['file', 'asOf', 'refused'])

/** What came, newest first. */
export interface HistoryTableProps {
  readonly deliveries: readonly Delivery[]
  readonly onOpen: (delivery: Delivery) => void
}

/** The deliveries, newest first; all of them on demand. */
export function HistoryTable({ deliveries, onOpen }: HistoryTableProps) {
  const { t, pick } = useLanguage()
  const [all, setAll] = useState(false)
  const isNarrow = useMedia(phone)
  const columns: Column<Delivery>[] = [
    {
      key: 'file',
      head: t('imports.file'),
      width: isNarrow ? 120 : 200,
      cell: (one) => <OpenDelivery delivery={one} onOpen={onOpen} />,
    },
    { key: 'kind', head: t('imports.roster'), width: 140, cell: ({ kind }) => pick(rosterOf(kind)) },
    { key: 'asOf', head: t('imports.asOf'), width: 100, cell: ({ asOf }) => asOf },
    { key: 'knownOn', head: t('imports.knownOn'), width: 100, cell: ({ knownOn }) => knownOn },
    {
      key: 'stored',
      head: t('imports.stored'),
      unit: t('imports.rows'),
      width: 96,
      number: true,
      cell: ({ rowsStored }) => <Amount value={rowsStored} />,
    },
    {
      key: 'refused',
      head: t('imports.refused'),
      unit: t('imports.rows'),
      width: 88,
      number: true,
      cell: ({ rowsRefused }) => <Amount value={rowsRefused} />,
    },
    {
      key: 'state',
      head: t('imports.state'),
      width: 110,
      cell: ({ state }) =>
        state === 'stored' ? (
          <StateMark state="open">{t('imports.inUse')}</StateMark>
        ) : (
          <StateMark state="done">{t('imports.superseded')}</StateMark>
        ),
    },
    { key: 'source', head: t('imports.source'), width: 100, cell: ({ source }) => source },
  ]
  return (
    <>
      <ShortTable
        caption={t('imports.history')}
        columns={isNarrow ? columns.filter(({ key }) => onPhone.has(key)) : columns}
        rows={all ? deliveries : deliveries.slice(0, FIRST)}
        rowKey={({ id }) => String(id)}
      />
      {!all && deliveries.length > FIRST && (
        <Button type="link" onClick={() => setAll(true)}>
          {t('imports.showAll', { count: deliveries.length })}
        </Button>
      )}
    </>
  )
}
