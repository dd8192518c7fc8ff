import { CONTACT_CHANNELS, CONTACT_INTENTIONS, CONTACT_NEEDS } from '@kuomian/campaign'
import type { Person, PersonContactView } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { VoidRecord } from './VoidRecord.tsx'

/** What was tried with somebody and what he said, newest first. */
export function ContactHistory({ person, mayVoid }: { person: Person; mayVoid: boolean }) {
  const { t } = useLanguage()
  return (
    <section className="sheet" aria-label={t('people.history')}>
      <h2>{t('people.history')}</h2>
      {person.contactHistory.length === 0 && <p className="soft">{t('people.noHistory')}</p>}
      <ol className="person-course">
        {person.contactHistory.map((contact) => (
          <ContactLine key={contact.id} contact={contact} mayVoid={mayVoid} />
        ))}
      </ol>
    </section>
  )
}

function ContactLine({ contact, mayVoid }: { contact: PersonContactView; mayVoid: boolean }) {
  const { t, pick } = useLanguage()
  const { happenedOn, channel, individual, reached, intention, needs, nextOn, nextHour, note, officer } =
    contact
  const said = [
    pick(CONTACT_CHANNELS[channel].title),
    ...(individual && !reached ? [t('people.notReached')] : []),
    ...(intention === null || intention === 'unreached' ? [] : [pick(CONTACT_INTENTIONS[intention])]),
    ...needs.map((need) => pick(CONTACT_NEEDS[need])),
    ...(individual ? [] : [t('people.many')]),
  ].join(' · ')
  return (
    <li>
      <div className={contact.voidedOn === null ? '' : 'person-void'}>
        <time dateTime={happenedOn}>{happenedOn}</time> <strong>{said}</strong>
        {officer !== null && <span className="soft"> {officer}</span>}
        {note !== '' && <p>{note}</p>}
        {nextOn !== null && (
          <p className="soft">
            {t('people.promised', { day: nextOn })}{' '}
            {nextHour !== null && t('people.hourOf', { hour: nextHour })}
          </p>
        )}
      </div>
      {contact.voidedOn !== null && (
        <p className="soft">
          {t('people.voided', { day: contact.voidedOn, reason: contact.voidReason ?? '' })}
        </p>
      )}
      {mayVoid && individual && contact.voidedOn === null && (
        <VoidRecord path={`/people/contacts/${contact.id}/void`} title={`${happenedOn} ${said}`} />
      )}
    </li>
  )
}
