import type { Evidence } from '@kuomian/contract'
import { useState } from 'react'
import { DayField } from '../../dialogs/DayField.tsx'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { EvidenceFields } from '../evidence/index.ts'
import type { OrderDialogProps } from './OrderActs.tsx'
import { orderNumbers } from './orderNumbers.tsx'
import { useOrderAct } from './useOrderAct.ts'

/** Asks for the proof that the employer did what the order asked. */
export function CorrectOrder({ order, onClose }: OrderDialogProps) {
  const { t } = useLanguage()
  const { campaign } = useSession()
  const [correctedOn, setCorrectedOn] = useState(campaign.today)
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const { mutate, isPending, error } = useOrderAct(order.id, 'correct', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('orders.correctAsk')}
      act={t('orders.correct')}
      busy={isPending}
      disabled={note.trim().length < 2 || files.length === 0}
      error={error}
      onConfirm={() => mutate({ correctedOn, note, evidence: files.map(({ id }) => id) })}
      onCancel={onClose}
      numbers={orderNumbers(t, order)}
    >
      <DayField
        label={t('orders.correctedOn')}
        value={correctedOn}
        min={order.servedOn}
        max={campaign.today}
        onChange={(day) => day !== null && setCorrectedOn(day)}
      />
      <TextField
        label={t('orders.proof')}
        value={note}
        rows={3}
        most={2000}
        hint={t('orders.proofHint')}
        onChange={setNote}
      />
      <EvidenceFields
        files={files}
        place={null}
        note={<span className="soft">{t('orders.proofNote')}</span>}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
    </ConfirmWithNumbers>
  )
}
