import { useState } from 'react'
import { isOurs, missingPieces, viewOf } from '../outbox/index.ts'
import { ActLine, kindKeys } from '../parts/ActLine.tsx'
import { countViews } from '../parts/OutboxBar.tsx'
import { Notice, Page } from '../parts/parts.tsx'
import { Warnings } from '../parts/Warnings.tsx'
import { useSpeech } from '../speech.ts'
import { goTo, usePhone } from '../usePhone.ts'
import { ConflictPage } from './ConflictPage.tsx'

/** What is sent, what waits, what needs a person: first what needs her, then what waits, in the order it was made. */
export function OutboxPage() {
  const { phone, state } = usePhone()
  const { t } = useSpeech()
  const rank = { refused: 0, conflict: 0, sending: 1, waiting: 1, sent: 2 } as const
  const acts = state.outbox.acts.toSorted(
    (a, b) => rank[viewOf(state.outbox, a)] - rank[viewOf(state.outbox, b)] || a.place - b.place,
  )
  const { waiting } = countViews(state)
  return (
    <Page
      title={t('outbox')}
      back="/"
      {...(waiting > 0
        ? {
            act: (
              <button type="button" className="main" onClick={() => phone.post.hurry()}>
                {t('sendNow')}
              </button>
            ),
          }
        : {})}
    >
      <Warnings />
      {acts.length === 0 && <Notice kind="plain">{t('outboxEmpty')}</Notice>}
      <ul className="leads">
        {acts.map((act) => (
          <ActLine key={act.id} act={act} />
        ))}
      </ul>
    </Page>
  )
}

/** One act: why it is not sent, and what can be done about it. */
export function ActPage({ id }: { id: string }) {
  const { phone, state } = usePhone()
  const { t, pick } = useSpeech()
  const [asking, setAsking] = useState(false)
  const act = state.outbox.acts.find((one) => one.id === id)
  const content = state.contents.get(id)
  if (act === undefined || content === undefined) return <OutboxPage />
  if (act.state === 'conflict') return <ConflictPage act={act} content={content} />
  const view = viewOf(state.outbox, act)
  const missing = missingPieces(act)
  const { happenedOn, note, outcome } = content.body
  const mayChange = isOurs(act) && view !== 'sending'

  async function throwAway(): Promise<void> {
    await phone.post.throwAway(id)
    goTo('/outbox')
  }

  return (
    <Page title={t(kindKeys[content.kind])} back="/outbox">
      <section className="sheet">
        <p className="facts">
          <span className={`mark ${view}`}>{t(view)}</span>
          {state.unsaved.has(id) && <span className="mark refused">{t('unsaved', { count: 1 })}</span>}
        </p>
        <h2>{content.leadName}</h2>
        <p>
          {[happenedOn, outcome, note].filter((part) => typeof part === 'string' && part !== '').join(' · ')}
        </p>
        {act.state === 'waiting' && missing > 0 && <p>{t('filesMissing', { count: missing })}</p>}
        {act.failures > 0 && <p className="soft">{t('tries', { count: act.failures })}</p>}
      </section>
      {act.reason !== null && <Notice kind="wrong">{pick(act.reason)}</Notice>}
      {act.state === 'refused' && (
        <button type="button" className="plain" onClick={() => void phone.post.sendAgain(id)}>
          {t('sendAgain')}
        </button>
      )}
      {mayChange && (
        <a className="plain" href={`#/leads/${act.leadId}/${formOf[content.kind]}/${id}`}>
          {t('change')}
        </a>
      )}
      {mayChange && !asking && (
        <button type="button" className="plain" onClick={() => setAsking(true)}>
          {t('throwAway')}
        </button>
      )}
      {asking && (
        <section className="sheet" role="alertdialog" aria-label={t('throwAway')}>
          <p>{t('throwAwayAsk')}</p>
          <p className="two">
            <button type="button" className="plain" onClick={() => setAsking(false)}>
              {t('cancel')}
            </button>
            <button type="button" className="plain danger" onClick={() => void throwAway()}>
              {t('throwAway')}
            </button>
          </p>
        </section>
      )}
    </Page>
  )
}

const formOf = { visit: 'visit', contact: 'contact', correction: 'correct' } as const
