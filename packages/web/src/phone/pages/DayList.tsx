import { WORK_PLACES } from '@kuomian/campaign'
import { useState } from 'react'
import { findLeads } from '../day/findLeads.ts'
import type { TakenLead } from '../keep/shapes.ts'
import { classWord } from '../parts/classWord.ts'
import { Notice, Page } from '../parts/parts.tsx'
import { Taking } from '../parts/Taking.tsx'
import { Warnings } from '../parts/Warnings.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'

/** Leads shown at once; more when the officer asks, so that a slow phone is not busy with what nobody sees. */
const shownAtOnce = 60

/** Where do I go first today? The leads taken along, in the order of the work list. */
export function DayList() {
  const { state } = usePhone()
  const { t, language } = useSpeech()
  const [text, setText] = useState('')
  const [shown, setShown] = useState(shownAtOnce)
  const found = findLeads(state.leads, text)
  const when = state.day?.takenAt ?? null
  return (
    <Page
      title={t('whereFirst')}
      tool={
        <a className="tool" href="#/phone">
          {t('thisPhone')}
        </a>
      }
    >
      <Warnings />
      {state.leads.length === 0 ? (
        <section className="sheet empty">
          <p>
            <strong>{t('empty')}</strong>
          </p>
          <p className="soft">{t('emptyNext')}</p>
          <Taking />
        </section>
      ) : (
        <>
          <input
            type="search"
            className="search"
            aria-label={t('search')}
            placeholder={t('search')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <ul className="leads">
            {found.slice(0, shown).map((taken) => (
              <LeadLine key={taken.lead.id} taken={taken} />
            ))}
          </ul>
          {found.length > shown && (
            <button type="button" className="plain" onClick={() => setShown(shown + shownAtOnce)}>
              +{found.length - shown}
            </button>
          )}
          {found.length === 0 && (
            <Notice kind="plain">
              {t('nothingFound', { count: state.leads.length, text: text.trim() })}
            </Notice>
          )}
          {when !== null && (
            <p className="soft">
              {t('taken', {
                count: state.leads.length,
                when: new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
                  dateStyle: 'short',
                  timeStyle: 'short',
                }).format(when),
              })}
            </p>
          )}
        </>
      )}
    </Page>
  )
}

const pressing: ReadonlySet<string> = new Set(['order-overdue', 'promised', 'overdue', 'due'])

function LeadLine({ taken: { lead } }: { taken: TakenLead }) {
  const { state } = usePhone()
  const { t, pick, language } = useSpeech()
  const done = state.outbox.acts.filter((act) => act.leadId === lead.id).length
  return (
    <li>
      <a className="lead" href={`#/leads/${lead.id}`}>
        <strong>{lead.name}</strong>
        <span className="soft">{lead.address ?? lead.street ?? t('none')}</span>
        <span className="facts">
          <span>{classWord(lead.leadClass, state.day?.words?.classes, language)}</span>
          <span>{t('personsOf', { count: lead.persons })}</span>
          <span className={pressing.has(lead.place) ? 'mark waiting' : 'soft'}>
            {[pick(WORK_PLACES[lead.place]), lead.placeDay].filter(Boolean).join(' ')}
          </span>
          {lead.placeDay !== lead.dueOn && lead.dueOn !== null && (
            <span>{t('due', { day: lead.dueOn })}</span>
          )}
          {lead.mine && <span>{t('mine')}</span>}
          {done > 0 && <span className="mark sent">{t('recorded', { count: done })}</span>}
        </span>
      </a>
    </li>
  )
}
