import type { BulkAct, LeadFilter, LeadSelection } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { MediaContactDialog } from '../contacts/index.ts'
import { PrintPapers } from '../documents/index.ts'
import { DraftOrdersDialog } from '../orders/index.ts'
import { actWords } from './actWords.ts'
import { BulkDialog } from './BulkDialog.tsx'

const acts: Record<'city' | 'district', readonly BulkAct[]> = {
  city: ['issue', 'withdraw', 'issue-late'],
  district: ['return', 'transfer'],
}

/** What can be done with the chosen leads, or with all that match the filter. */
export function BulkActs({
  ids,
  filter,
  onDone,
}: {
  ids: readonly number[]
  filter: LeadFilter
  onDone: () => void
}) {
  const { t } = useLanguage()
  const { user } = useSession()
  const [whole, setWhole] = useState(false)
  const [act, setAct] = useState<BulkAct | null>(null)
  const [dialog, setDialog] = useState<'media' | 'orders' | 'print' | null>(null)
  const close = () => setDialog(null)
  const selection: LeadSelection = whole ? { filter } : { ids: [...ids] }
  return (
    <>
      {acts[user.role === 'city' ? 'city' : 'district'].map((possible) => (
        <Button key={possible} size="small" onClick={() => setAct(possible)}>
          {t(actWords[possible].act)}
        </Button>
      ))}
      <Button size="small" onClick={() => setDialog('media')}>
        {t('contacts.media')}
      </Button>
      {user.role === 'district' && (
        <Button size="small" onClick={() => setDialog('orders')}>
          {t('orders.draftMany')}
        </Button>
      )}
      {!whole && (
        <Button size="small" onClick={() => setDialog('print')}>
          {t('documents.print')}
        </Button>
      )}
      {whole ? (
        <strong>{t('leads.allMatching')}</strong>
      ) : (
        <Button size="small" type="link" onClick={() => setWhole(true)}>
          {t('leads.selectAllMatching')}
        </Button>
      )}
      {dialog === 'print' && <PrintPapers leadIds={ids} onClose={close} />}
      {dialog === 'media' && <MediaContactDialog selection={selection} onClose={close} onDone={onDone} />}
      {dialog === 'orders' && <DraftOrdersDialog selection={selection} onClose={close} onDone={onDone} />}
      {act !== null && (
        <BulkDialog act={act} selection={selection} onClose={() => setAct(null)} onDone={onDone} />
      )}
    </>
  )
}
