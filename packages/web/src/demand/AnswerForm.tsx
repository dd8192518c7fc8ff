import { type Demand, type DemandPair, demandSentSchema } from '@kuomian/contract'
import { useState } from 'react'
import { upload } from '../api/upload.ts'
import type { Speaker } from './DemandPage.tsx'
import { Field } from './Field.tsx'
import { Problem } from './Problem.tsx'
import { SpeakerFields } from './SpeakerFields.tsx'
import { useSpeech } from './speech.ts'
import { useSending } from './useSending.ts'

const names = ['onSite', 'due', 'insured'] as const

/** Confirms or disputes the head counts, with documents if there are any. Nothing typed is lost when it is refused. */
export function AnswerForm({
  pair,
  speaker,
  onSpeaker,
  onSent,
}: {
  pair: DemandPair
  demand: Demand
  speaker: Speaker
  onSpeaker: (speaker: Speaker) => void
  onSent: () => Promise<void>
}) {
  const { t } = useSpeech()
  const [kind, setKind] = useState<'confirm' | 'dispute'>('confirm')
  const [counts, setCounts] = useState({ onSite: '', due: '', insured: '' })
  const [note, setNote] = useState('')
  const [files, setFiles] = useState<File[]>([])
  const [sent, setSent] = useState(false)
  const { send, busy, error } = useSending()
  async function submit() {
    const form = new FormData()
    const numbers = Object.fromEntries(names.map((name) => [name, Number(counts[name])]))
    form.append('answer', JSON.stringify({ ...pair, ...speaker, kind, counts: numbers, note }))
    for (const file of files) form.append('files', file)
    const done = await send((key) =>
      upload(demandSentSchema, '/demand/answer', form, { idempotencyKey: key }),
    )
    if (done === null) return
    setSent(true)
    setNote('')
    setFiles([])
    await onSent()
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{t('counts')}</h2>
      <div className="two">
        {(['confirm', 'dispute'] as const).map((choice) => (
          <label key={choice} className="choice">
            <input type="radio" name="kind" checked={kind === choice} onChange={() => setKind(choice)} />
            {t(choice)}
          </label>
        ))}
      </div>
      {kind === 'dispute' && <p className="soft">{t('disputeNote')}</p>}
      <div className="three">
        {names.map((name) => (
          <Field key={name} label={t(name)}>
            {(id) => (
              <input
                id={id}
                inputMode="numeric"
                pattern="[0-9]{1,6}"
                required
                value={counts[name]}
                onChange={({ target }) => setCounts({ ...counts, [name]: target.value.trim() })}
              />
            )}
          </Field>
        ))}
      </div>
      <Field label={t('note')}>
        {(id) => (
          <textarea
            id={id}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        )}
      </Field>
      <Field label={t('files')}>
        {(id) => (
          <input
            id={id}
            type="file"
            multiple
            accept="application/pdf,image/*"
            onChange={({ target }) => setFiles([...(target.files ?? [])])}
          />
        )}
      </Field>
      <SpeakerFields speaker={speaker} onSpeaker={onSpeaker} />
      <Problem error={error} />
      {sent && error === null && <p role="status">{t('sent')}</p>}
      <button className="main" type="submit" disabled={busy}>
        {busy ? t('sending') : t('send')}
      </button>
    </form>
  )
}
