import { type Demand, type DemandPair, demandSchema } from '@kuomian/contract'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { Field } from './Field.tsx'
import { Problem } from './Problem.tsx'
import { useSpeech } from './speech.ts'
import { useSending } from './useSending.ts'

/** Asks for the number on the paper, which the code carries, and for the employer's own code. */
export function OpenForm({
  number: scanned,
  onOpen,
}: {
  number: string
  onOpen: (pair: DemandPair, demand: Demand) => void
}) {
  const { t } = useSpeech()
  const [number, setNumber] = useState(scanned)
  const [code, setCode] = useState('')
  const { send, busy, error } = useSending()
  const pair = { number: number.trim(), code: code.trim() }
  async function open() {
    const demand = await send((key) =>
      request(demandSchema, 'POST', '/demand', pair, { idempotencyKey: key }),
    )
    if (demand !== null) onOpen(pair, demand)
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <h1>{t('openTitle')}</h1>
      <p className="soft">{t('openNote')}</p>
      <Field label={t('number')} hint={t('numberHint')}>
        {(id) => (
          <input
            id={id}
            value={number}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            required
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
      <Field label={t('code')} hint={t('codeHint')}>
        {(id) => (
          <input
            id={id}
            value={code}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            required
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <Problem error={error} />
      <button className="main" type="submit" disabled={busy || pair.number === '' || pair.code === ''}>
        {busy ? t('opening') : t('open')}
      </button>
    </form>
  )
}
