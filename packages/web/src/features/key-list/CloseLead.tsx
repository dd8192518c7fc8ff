import { LEAD_ENDS } from '@kuomian/campaign'
import { type Evidence, leadClosedSchema, leadEndSchema } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceFields } from '../evidence/index.ts'
import { followUpsQuery, useFollowUpNumbers } from '../follow-ups/index.ts'
import { useKeyListAct } from './useKeyListAct.ts'

type End = (typeof leadEndSchema.options)[number]

/** Asks for the stated end of a lead, its reason, and the file that proves it. */
export function CloseLead({
  leadId,
  answered,
  onClose,
}: {
  leadId: number
  answered: boolean
  onClose: () => void
}) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const [end, setEnd] = useState<End | null>(answered ? 'result' : null)
  const numbersOf = useFollowUpNumbers()
  const { data: running } = useQuery(followUpsQuery(leadId))
  const [reason, setReason] = useState('')
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const { mutate, isPending, error } = useKeyListAct(leadClosedSchema, `/leads/${leadId}/close`, {
    said: () => t('key-list.closed'),
    onDone: onClose,
  })
  // After an answer of the receivers the orders still wait for the ledger; every other end ends what runs.
  const ends = end !== null && !LEAD_ENDS[end].answered
  const proof = end !== null && LEAD_ENDS[end].proof
  const options = leadEndSchema.options
    .filter((value) => answered || !LEAD_ENDS[value].answered)
    .map((value) => ({ value, label: pick(LEAD_ENDS[value].title) }))
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.closeAsk')}
      act={t('key-list.close')}
      busy={isPending}
      disabled={end === null || reason.trim().length < 2 || (proof && files.length === 0)}
      error={error}
      onConfirm={() => mutate({ end, reason, evidence: files.map(({ id }) => id) })}
      onCancel={onClose}
      numbers={ends ? numbersOf('ends', running) : []}
    >
      <p className="dialog-field">
        <label htmlFor={`${ids}-end`}>{t('key-list.end')}</label>
        <Select<End> id={`${ids}-end`} options={options} value={end} onChange={setEnd} />
      </p>
      <TextField label={t('key-list.closeReason')} rows={2} value={reason} onChange={setReason} />
      {proof && (
        <EvidenceFields
          files={files}
          place={null}
          note={<span className="soft">{t('key-list.proofNeeded')}</span>}
          onAdd={(file) => setFiles((all) => [...all, file])}
          onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
        />
      )}
      <p className="soft">{t('key-list.closeNote')}</p>
    </ConfirmWithNumbers>
  )
}
