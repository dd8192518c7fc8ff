import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { HandoverDialogProps } from './HandoverActs.tsx'
import { handoverNumbers } from './handoverNumbers.ts'
import { useHandoverAct } from './useHandoverAct.ts'

/** Asks who signs for a hand-over. */
export function ReceiveHandover({ handover, onClose }: HandoverDialogProps) {
  const { t } = useLanguage()
  const [receivedBy, setReceivedBy] = useState('')
  const { mutate, isPending, error } = useHandoverAct(handover.number, 'receive', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.act-receive')}
      act={t('key-list.act-receive')}
      busy={isPending}
      disabled={receivedBy.trim() === ''}
      error={error}
      onConfirm={() => mutate({ receivedBy })}
      onCancel={onClose}
      numbers={handoverNumbers(t, handover)}
    >
      <TextField label={t('key-list.receivedBy')} value={receivedBy} most={40} onChange={setReceivedBy} />
    </ConfirmWithNumbers>
  )
}
