import { type Act, missingPieces, viewOf } from '../outbox/index.ts'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'

export const kindKeys = { visit: 'visitOf', contact: 'contactOf', correction: 'correctionOf' } as const

/** An act in a list: what it is, where it stands, and why it is not sent. */
export function ActLine({ act }: { act: Act }) {
  const { state } = usePhone()
  const { t, pick } = useSpeech()
  const content = state.contents.get(act.id)
  const view = viewOf(state.outbox, act)
  const missing = missingPieces(act)
  const day = content?.body.happenedOn
  return (
    <li>
      <a className="lead" href={`#/outbox/${act.id}`}>
        <span className="facts">
          <strong>{content === undefined ? '' : t(kindKeys[content.kind])}</strong>
          <span className={`mark ${view}`}>{t(view)}</span>
          {typeof day === 'string' && <span className="soft">{day}</span>}
        </span>
        <span>{content?.leadName}</span>
        {act.reason !== null && <span className="wrong-text">{pick(act.reason)}</span>}
        {act.state === 'waiting' && missing > 0 && (
          <span className="soft">{t('filesMissing', { count: missing })}</span>
        )}
        {act.state === 'waiting' && act.failures > 0 && (
          <span className="soft">{t('tries', { count: act.failures })}</span>
        )}
      </a>
    </li>
  )
}
