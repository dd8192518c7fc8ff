import { type Demand, type DemandPair, demandSchema } from '@kuomian/contract'
import { useState } from 'react'
import { request } from '../api/request.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AppointmentForm } from './AppointmentForm.tsx'
import { Bring } from './Bring.tsx'
import { History } from './History.tsx'
import { useSpeech } from './speech.ts'

/** Who speaks for the employer: typed once for everything that he sends. */
export type Speaker = { sender: string; phone: string }

/** The notice, what to bring, and the two things that an employer can do here. */
export function DemandPage({
  pair,
  demand,
  onChange,
  onClose,
}: {
  pair: DemandPair
  demand: Demand
  onChange: (demand: Demand) => void
  onClose: () => void
}) {
  const { t, day } = useSpeech()
  const [speaker, setSpeaker] = useState<Speaker>({ sender: '', phone: '' })
  const shared = {
    pair,
    demand,
    speaker,
    onSpeaker: setSpeaker,
    onSent: async () => onChange(await request(demandSchema, 'POST', '/demand', pair)),
  }
  const { contact } = demand
  return (
    <>
      <section className="sheet">
        <h1>{demand.title}</h1>
        <p className="soft">{demand.number}</p>
        <p className="employer">{demand.employer}</p>
        <dl className="facts">
          {demand.persons !== null && (
            <div>
              <dt>{t('persons')}</dt>
              <dd className="figure">
                {demand.persons.toLocaleString('en-US')} <span className="soft">{t('people')}</span>
              </dd>
            </div>
          )}
          {demand.dueOn !== null && (
            <div>
              <dt>{t('dueOn')}</dt>
              <dd className="figure">{day(demand.dueOn)}</dd>
            </div>
          )}
          <div>
            <dt>{t('madeOn')}</dt>
            <dd>{day(demand.madeOn)}</dd>
          </div>
        </dl>
        <details>
          <summary>{t('whole')}</summary>
          <div lang="zh-CN" className="words">
            {demand.words.map((words) => (
              <p key={words}>{words}</p>
            ))}
            <p className="signed">{demand.issuer}</p>
          </div>
        </details>
        {contact.phone !== '' && (
          <p>
            {t('ask')} {contact.name} <a href={`tel:${contact.phone}`}>{contact.phone}</a>
          </p>
        )}
      </section>
      <Bring demand={demand} />
      <AnswerForm {...shared} />
      <AppointmentForm {...shared} />
      <History demand={demand} />
      <button type="button" className="plain" onClick={onClose}>
        {t('another')}
      </button>
    </>
  )
}
