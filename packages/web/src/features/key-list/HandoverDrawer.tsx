import { CONTACT_CHANNELS, isUnitOutcome, RECEIVERS, UNIT_OUTCOMES } from '@kuomian/campaign'
import type { HandoverDetail } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { HandoverActs } from './HandoverActs.tsx'
import { HandoverFacts } from './HandoverFacts.tsx'
import { handoverQuery } from './keyListQueries.ts'
import './key-list.css'

/** One hand-over beside the list: what was handed over, how far it is, and what its receiver can do now. */
export function HandoverDrawer({ number, onClose }: { number: number; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const { data, error, refetch } = useQuery(handoverQuery(number))
  return (
    <Drawer
      open
      size="min(680px, 100vw)"
      title={data?.handover.document ?? t('key-list.title')}
      onClose={onClose}
      footer={
        data !== undefined && data.handover.acts.length > 0 && <HandoverActs handover={data.handover} />
      }
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <div className="handover-sheet">
          <h2>{data.handover.content.name}</h2>
          <p className="soft">
            {t(data.other.leads ? 'key-list.otherLeads' : 'key-list.otherInformed', {
              receiver: pick(RECEIVERS[data.other.receiver]),
            })}
          </p>
          <HandoverFacts handover={data.handover} />
          <Work detail={data} />
        </div>
      )}
    </Drawer>
  )
}

/** The visits and contacts behind a hand-over. */
function Work({ detail: { visits, contacts } }: { detail: HandoverDetail }) {
  const { t, pick } = useLanguage()
  const channel = (code: string) =>
    Object.entries(CONTACT_CHANNELS).flatMap(([key, { title }]) => (key === code ? [pick(title)] : []))[0] ??
    code
  return (
    <>
      <h3>{t('key-list.visits')}</h3>
      <ul className="handover-work">
        {visits.map(({ id, happenedOn, outcome, officers, note }) => (
          <li key={id}>
            {happenedOn} {outcome} {isUnitOutcome(outcome) && pick(UNIT_OUTCOMES[outcome].title)}{' '}
            <span className="soft">
              {[officers.join('、'), note].filter((text) => text !== '').join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t('key-list.contacts')}</h3>
      <ul className="handover-work">
        {contacts.map(({ id, happenedOn, channel: code, reached, note }) => (
          <li key={id}>
            {happenedOn} {channel(code)} {t(reached ? 'key-list.reached' : 'key-list.unreached')}{' '}
            <span className="soft">{note}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
