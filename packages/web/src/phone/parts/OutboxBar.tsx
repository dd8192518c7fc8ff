import { viewOf } from '../outbox/index.ts'
import { useSpeech } from '../speech.ts'
import type { PhoneState } from '../state.ts'
import { usePhone } from '../usePhone.ts'

/** How many acts stand where. */
export function countViews({ outbox }: Pick<PhoneState, 'outbox'>) {
  const counts = { waiting: 0, sending: 0, sent: 0, refused: 0, conflict: 0 }
  for (const act of outbox.acts) counts[viewOf(outbox, act)] += 1
  return counts
}

/** The state of the outbox, always in sight at the foot of every page. */
export function OutboxBar() {
  const { state } = usePhone()
  const { t } = useSpeech()
  const counts = countViews(state)
  const shown = (['refused', 'conflict', 'sending', 'waiting'] as const).filter((view) => counts[view] > 0)
  return (
    <a className="outbox-bar" href="#/outbox" aria-label={t('outbox')}>
      <strong>{t('outbox')}</strong>
      <span className="counts">
        {shown.map((view) => (
          <span key={view} className={`mark ${view}`}>
            {t(view)} {counts[view]}
          </span>
        ))}
        {shown.length === 0 && <span className="soft">{t(counts.sent > 0 ? 'allSent' : 'outboxEmpty')}</span>}
      </span>
      <span className={state.reached ? 'line soft' : 'line away'}>
        {t(state.reached ? 'online' : 'offline')}
      </span>
    </a>
  )
}
