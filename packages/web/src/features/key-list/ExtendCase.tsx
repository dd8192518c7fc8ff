import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { HandoverDialogProps } from './HandoverActs.tsx'
import { handoverNumbers } from './handoverNumbers.ts'
import { useHandoverAct } from './useHandoverAct.ts'

/** Asks why a case takes longer. */
export function ExtendCase({ handover, onClose }: HandoverDialogProps) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const { mutate, isPending, error } = useHandoverAct(handover.number, 'extend', onClose)
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.act-extend')}
      act={t('key-list.act-extend')}
      busy={isPending}
      disabled={reason.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ reason })}
      onCancel={onClose}
      numbers={[
        ...handoverNumbers(t, handover),
        { label: t('key-list.limit'), value: handover.limitOn ?? '—' },
      ]}
    >
      <TextField label={t('key-list.extendReason')} value={reason} rows={2} onChange={setReason} />
    </ConfirmWithNumbers>
  )
}
