import { HANDOVER_RESULTS, isHandoverResult, resultFits } from '@kuomian/campaign'
import type { Evidence } from '@kuomian/contract'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { TextField } from '../../dialogs/TextField.tsx'
import { ConfirmWithNumbers } from '../../feedback/ConfirmWithNumbers.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceFields } from '../evidence/index.ts'
import type { HandoverDialogProps } from './HandoverActs.tsx'
import { handoverNumbers } from './handoverNumbers.ts'
import { useHandoverAct } from './useHandoverAct.ts'

/** Asks for the result: those that fit this receiver and what it found. */
export function AnswerHandover({ handover, onClose }: HandoverDialogProps) {
  const { t, pick } = useLanguage()
  const ids = useId()
  const [result, setResult] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<readonly Evidence[]>([])
  const { mutate, isPending, error } = useHandoverAct(handover.number, 'answer', onClose)
  const options = Object.entries(HANDOVER_RESULTS).flatMap(([code, { title }]) =>
    isHandoverResult(code) && resultFits(code, handover)
      ? [{ value: code, label: `${code} ${pick(title)}` }]
      : [],
  )
  return (
    <ConfirmWithNumbers
      open
      title={t('key-list.act-answer')}
      act={t('key-list.act-answer')}
      busy={isPending}
      disabled={result === null || (handover.leads && note.trim().length < 2)}
      error={error}
      onConfirm={() => mutate({ result, note, evidence: files.map(({ id }) => id) })}
      onCancel={onClose}
      numbers={handoverNumbers(t, handover)}
    >
      <p className="dialog-field">
        <label htmlFor={`${ids}-result`}>{t('key-list.result')}</label>
        <Select<string> id={`${ids}-result`} options={options} value={result} onChange={setResult} />
      </p>
      <TextField
        label={t('key-list.answerNote')}
        hint={t('key-list.answerHint')}
        rows={3}
        most={2000}
        value={note}
        onChange={setNote}
      />
      <EvidenceFields
        files={files}
        place={null}
        note={<span className="soft">{t('key-list.answerFilesNote')}</span>}
        onAdd={(file) => setFiles((all) => [...all, file])}
        onRemove={(file) => setFiles((all) => all.filter(({ id }) => id !== file.id))}
      />
    </ConfirmWithNumbers>
  )
}
