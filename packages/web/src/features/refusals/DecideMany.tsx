import { refusalsChangedSchema } from '@kuomian/contract'
import { Input } from 'antd'
import { useId, useState } from 'react'
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
  const id = useId()
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
        <p className="dialog-field">
          <label htmlFor={id}>{t('refusals.returnNote')}</label>
          <Input.TextArea
            id={id}
            rows={2}
            maxLength={500}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </p>
      )}
    </ConfirmWithNumbers>
  )
}
