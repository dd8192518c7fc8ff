import { type RefusalRow, type RefusalSlotView, refusalPageSchema } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { request } from '../../api/request.ts'
import type { KeysetList } from '../../api/useKeysetPages.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { DataTable } from '../../tables/DataTable.tsx'
import { DecideMany } from './DecideMany.tsx'
import { DescribeMany } from './DescribeMany.tsx'
import { RefusalCard } from './RefusalCard.tsx'
import { useRefusalColumns } from './useRefusalColumns.tsx'

/** The refusals of a slot, page by page. */
export function useRefusals(slot: string, districtId: number | undefined): KeysetList<RefusalRow> {
  return useKeysetPages<RefusalRow>(['refusals', 'list', slot, districtId ?? null], (after, signal) =>
    request(
      refusalPageSchema,
      'GET',
      withQuery('/refusals', { slot, districtId, after, limit: 200 }),
      undefined,
      { signal },
    ),
  )
}

type Asking = 'describe' | 'accept' | 'return' | null

/** The employers of a slot: the district ticks those of one reason, the office those that it accepts or gives back. */
export function RefusalList({
  slot,
  list,
  contactDays,
  onOpen,
}: {
  slot: RefusalSlotView
  list: KeysetList<RefusalRow>
  contactDays: number
  onOpen: (refusal: RefusalRow) => void
}) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Asking>(null)
  const columns = useRefusalColumns()
  const isCity = user.role === 'city'
  const acts = (isCity || user.role === 'district') && !campaign.readOnly
  const fitting = list.rows.filter(
    ({ id, state }) => chosen.has(String(id)) && state === (isCity ? 'submitted' : 'draft'),
  )
  const ids = fitting.map(({ id }) => id)
  const close = () => {
    setAsking(null)
    setChosen(new Set())
  }
  const button = (what: Exclude<Asking, null>, label: string) => (
    <Button size="small" disabled={ids.length === 0} onClick={() => setAsking(what)}>
      {label}
    </Button>
  )
  return (
    <>
      <DataTable<RefusalRow>
        name="refusals"
        label={t('refusals.ofSlot', { slot: slot.slot })}
        columns={columns}
        list={list}
        rowKey={({ id }) => String(id)}
        onOpen={onOpen}
        card={(refusal) => <RefusalCard refusal={refusal} />}
        empty={
          <EmptyState
            title={t('refusals.nothing')}
            next={
              user.role === 'district'
                ? t('refusals.nothingDistrict', { days: contactDays })
                : t('refusals.nothingCity')
            }
          />
        }
        {...(acts
          ? {
              selection: { keys: chosen, onChange: setChosen },
              bulkActs: isCity ? (
                <span className="refusal-buttons">
                  {button('accept', t('refusals.accept'))}
                  {button('return', t('refusals.giveBack'))}
                </span>
              ) : (
                button('describe', t('refusals.describe'))
              ),
            }
          : {})}
      />
      {asking === 'describe' && <DescribeMany ids={ids} onClose={close} />}
      {(asking === 'accept' || asking === 'return') && (
        <DecideMany refusals={{ ids }} count={ids.length} accept={asking === 'accept'} onClose={close} />
      )}
    </>
  )
}
