import { type Demand, type DemandPair, demandSentSchema } from '@kuomian/contract'
import { useState } from 'react'
import { request } from '../api/request.ts'
import type { Speaker } from './DemandPage.tsx'
import { Field } from './Field.tsx'
import { Problem } from './Problem.tsx'
import { SpeakerFields } from './SpeakerFields.tsx'
import { useSpeech } from './speech.ts'
import { useSending } from './useSending.ts'

/** Books a half day at the office, or says which is booked. */
export function AppointmentForm({
  pair,
  demand,
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
  const { t, day } = useSpeech()
  const [chosen, setChosen] = useState('')
  const { send, busy, error } = useSending()
  const booked = demand.messages.find(({ slotOn }) => slotOn !== null && slotOn >= demand.today)
  const free = demand.slots.filter((slot) => slot.free > 0)
  async function submit() {
    const slot = free.find((one) => `${one.day} ${one.slot}` === chosen)
    if (slot === undefined) return
    const wanted = { ...pair, ...speaker, day: slot.day, slot: slot.slot }
    const done = await send((key) =>
      request(demandSentSchema, 'POST', '/demand/appointment', wanted, { idempotencyKey: key }),
    )
    if (done !== null) await onSent()
  }
  if (booked?.slotOn) {
    return (
      <section className="sheet">
        <h2>{t('appointment')}</h2>
        <p role="status">{t('booked', { day: day(booked.slotOn), title: booked.slotTitle ?? '' })}</p>
      </section>
    )
  }
  return (
    <form
      className="sheet"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{t('appointment')}</h2>
      {free.length === 0 ? (
        <p>{t('noSlot')}</p>
      ) : (
        <>
          <Field label={t('time')}>
            {(id) => (
              <select id={id} value={chosen} required onChange={({ target }) => setChosen(target.value)}>
                <option value="">{t('chooseTime')}</option>
                {free.map((slot) => (
                  <option key={`${slot.day} ${slot.slot}`} value={`${slot.day} ${slot.slot}`}>
                    {t('slot', { day: day(slot.day), title: slot.title, free: slot.free })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <SpeakerFields speaker={speaker} onSpeaker={onSpeaker} />
          <Problem error={error} />
          <button className="main" type="submit" disabled={busy || chosen === ''}>
            {busy ? t('sending') : t('book')}
          </button>
        </>
      )}
    </form>
  )
}
