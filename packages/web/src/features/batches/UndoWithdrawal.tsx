import { ORDER_STATES } from '@kuomian/campaign'
import type { UndoPreview } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { undoPreviewQuery } from './batchQueries.ts'
import { UndoWithdrawalDialog } from './UndoWithdrawalDialog.tsx'

/** Beneath a withdrawal, for the city: until when it can be undone, and which orders were revoked with it. */
export function UndoWithdrawal({ number }: { number: number }) {
  const { t } = useLanguage()
  const { data, error, refetch } = useQuery(undoPreviewQuery(number))
  const [asking, setAsking] = useState(false)
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  const standing = data.leads > 0
  return (
    <div className="batch-undo">
      <div className="batch-card-line">
        <span className="soft">
          {standing && data.open && t('batches.undoUntil', { day: data.until })}
          {standing && !data.open && t('batches.undoOver', { day: data.until })}
          {!standing && t('batches.undone')}
        </span>
        {standing && data.open && (
          <Button size="small" onClick={() => setAsking(true)}>
            {t('batches.undo')}
          </Button>
        )}
      </div>
      <RevokedOrders preview={data} />
      {asking && <UndoWithdrawalDialog number={number} preview={data} onClose={() => setAsking(false)} />}
    </div>
  )
}

function RevokedOrders({ preview: { revoked, orders, drafts } }: { preview: UndoPreview }) {
  const { t, pick } = useLanguage()
  if (revoked.length === 0) return null
  const more = orders + drafts - revoked.length
  return (
    <>
      <h3>{t('batches.revokedWith')}</h3>
      <ul>
        {revoked.map(({ orderId, leadName, numberText, was }) => (
          <li key={orderId}>
            <Link to="/orders" search={{ order: orderId }}>
              {numberText ?? t('batches.unnumbered')}
            </Link>{' '}
            {leadName}{' '}
            <span className="soft">{t('batches.wasState', { state: pick(ORDER_STATES[was]) })}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="soft">{t('batches.moreRevoked', { count: more })}</p>}
    </>
  )
}
