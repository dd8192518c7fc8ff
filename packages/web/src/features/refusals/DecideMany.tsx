import { refusalsChangedSchema } from '@kuomian/contract'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useRefusalAct } from './useRefusalAct.ts'

/** What the office decides about: the ticked ones, or all that wait of a slot. */
export type DecidedRefusals = { ids: readonly number[] } | { slot: string; districtId?: number }

/** Asks the office before it accepts reported refusals or gives them back. */
export function DecideMany({
  refusals,
  count,
  accept,
  onClose,
}: {
  refusals: DecidedRefusals
  count: number
  accept: boolean
  onClose: () => void
}) {
  const { t } = useLanguage()
  const [note, setNote] = useState('')
  const { mutate, isPending, error } = useRefusalAct(refusalsChangedSchema, '/refusals/decide', {
    said: (answer) => t('refusals.decided', { count: answer.refusals }),
    onDone: onClose,
  })
  return (
    <ConfirmWithNumbers
      open
      title={t(accept ? 'refusals.acceptAsk' : 'refusals.returnAsk')}
      act={t(accept ? 'refusals.accept' : 'refusals.giveBack')}
      danger={!accept}
      busy={isPending}
      disabled={!accept && note.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ decision: accept ? 'accepted' : 'returned', note, refusals })}
      onCancel={onClose}
      numbers={[{ label: t('refusals.chosen'), value: t('refusals.unitsOf', { count }) }]}
    >
      {accept ? (
        <p className="soft">{t('refusals.acceptNext')}</p>
      ) : (
        <TextField label={t('refusals.returnNote')} rows={2} value={note} onChange={setNote} />
      )}
    </ConfirmWithNumbers>
  )
}
