import { reportsDecidedSchema } from '@kuomian/contract'
import { useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useReportAct } from './useReportAct.ts'

/** Asks before reports are accepted, or for the reason why one is given back. */
export function DecideReports({
  decision,
  ids,
  onClose,
}: {
  decision: 'accepted' | 'returned'
  ids: readonly number[]
  onClose: () => void
}) {
  const { t } = useLanguage()
  const [note, setNote] = useState('')
  const accepts = decision === 'accepted'
  const { mutate, isPending, error } = useReportAct(reportsDecidedSchema, '/reports/decide', {
    said: ({ reports }) => t('reports.decided', { count: reports }),
    onDone: onClose,
  })
  return (
    <ConfirmWithNumbers
      open
      title={t(accepts ? 'reports.acceptAsk' : 'reports.giveBackAsk')}
      act={t(accepts ? 'reports.accept' : 'reports.giveBack')}
      danger={!accepts}
      busy={isPending}
      disabled={!accepts && note.trim().length < 2}
      error={error}
      onConfirm={() => mutate({ ids, decision, note })}
      onCancel={onClose}
      numbers={[{ label: t('reports.form'), value: ids.length }]}
    >
      {accepts ? (
        <p className="soft">{t('reports.acceptNext')}</p>
      ) : (
        <TextField label={t('reports.giveBackNote')} rows={2} value={note} onChange={setNote} />
      )}
    </ConfirmWithNumbers>
  )
}
