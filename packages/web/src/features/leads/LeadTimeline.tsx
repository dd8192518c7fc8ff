import { isPersonOutcome } from '@kuomian/campaign'
import type { Contact, Lead, LeadEvent, Timeline } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { OfficerMoveNote } from '../assignments/index.ts'
import { ContactRecord, CountedContacts } from '../contacts/index.ts'
import { DocumentEventNote } from '../documents/index.ts'
import { HandoverEventNote } from '../key-list/index.ts'
import { OrderEventNote } from '../orders/index.ts'
import { VisitRecord } from '../visits/index.ts'
import { eventKeys } from './eventKeys.ts'
import { timelineQuery } from './leadQueries.ts'
import { useLeadWords } from './useLeadWords.ts'

/** What happened to a lead, newest first: matching, issue, visits, requests, corrections. */
export function LeadTimeline({ lead }: { lead: Lead }) {
  const { t } = useLanguage()
  const { data, error, refetch } = useQuery(timelineQuery(String(lead.id)))
  return (
    <section className="sheet lead-timeline" aria-label={t('leads.timeline')}>
      <h2>{t('leads.timeline')}</h2>
      <CountedContacts leadId={lead.id} />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.events.length === 0 && data.visits.length === 0 && (
        <p className="soft">{t('leads.noTimeline')}</p>
      )}
      <ol>
        {data?.events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} timeline={data} lead={lead} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function EventLine({ event, timeline, lead }: { event: LeadEvent; timeline: Timeline; lead: Lead }) {
  const { t, language } = useLanguage()
  const { nameOf } = useDistricts()
  const { outcomeName, className } = useLeadWords()
  const key = eventKeys.get(event.kind)
  const visit =
    event.kind === 'visited' ? timeline.visits.find(({ id }) => id === event.detail.visit) : undefined
  const contact = contactOf(event, timeline)
  return (
    <>
      <div className="timeline-head">
        <time dateTime={event.happenedOn}>{formatDay(language, event.happenedOn)}</time>
        <strong>{key === undefined ? event.kind : t(key)}</strong>
        {typeof event.detail.batch === 'number' && (
          <span className="soft">{t('leads.inBatch', { number: event.detail.batch })}</span>
        )}
      </div>
      {typeof event.detail.to === 'number' && <p>→ {nameOf(event.detail.to)}</p>}
      {typeof event.detail.from === 'string' && typeof event.detail.to === 'string' && (
        <p>
          {className(event.detail.from)} → {className(event.detail.to)}
        </p>
      )}
      {textOf(event.detail.reason)}
      {textOf(event.detail.note)}
      {event.kind !== 'visited' && typeof event.detail.persons === 'number' && (
        <p className="soft">{t('leads.signCount', { persons: event.detail.persons })}</p>
      )}
      <OfficerMoveNote event={event} />
      <OrderEventNote event={event} />
      <DocumentEventNote event={event} />
      <HandoverEventNote event={event} />
      {contact !== undefined && (
        <ContactRecord
          contact={contact}
          mayVoid={lead.acts.includes('visit') && contact.districtId === lead.districtId}
        />
      )}
      {visit !== undefined && (
        <VisitRecord
          visit={visit}
          outcome={outcomeName(visit.outcome)}
          mayVoid={lead.acts.includes('visit') && visit.districtId === lead.districtId}
          isPersonal={isPersonOutcome(visit.outcome)}
        />
      )}
    </>
  )
}

function contactOf({ kind, detail }: LeadEvent, { contacts }: Timeline): Contact | undefined {
  if (kind === 'contacted' || kind === 'employer-answered')
    return contacts.find(({ id }) => id === detail.contact)
  if (kind === 'told-with-many') return contacts.find(({ mediaContactId }) => mediaContactId === detail.media)
  return undefined
}

const textOf = (value: unknown): ReactNode =>
  typeof value === 'string' && value !== '' ? <p className="soft">{value}</p> : null
