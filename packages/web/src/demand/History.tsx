import type { Demand } from '@kuomian/contract'
import { useSpeech } from './speech.ts'

const words = { confirm: 'confirmed', dispute: 'disputed', appointment: 'appointed' } as const

/** What the employer sent before, newest first. */
export function History({ demand: { messages } }: { demand: Demand }) {
  const { t, day } = useSpeech()
  if (messages.length === 0) return null
  return (
    <section className="sheet">
      <h2>{t('history')}</h2>
      <ul className="history">
        {messages.map((message) => (
          <li key={message.id}>
            <strong>{t(words[message.kind])}</strong> <span className="soft">{day(message.sentOn)}</span>
            {message.counts !== null && <p>{t('countsSent', message.counts)}</p>}
            {message.slotOn !== null && (
              <p>
                {day(message.slotOn)} {message.slotTitle}
              </p>
            )}
            {message.note !== '' && <p>{message.note}</p>}
            {message.files > 0 && <p className="soft">{t('filesSent', { count: message.files })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
