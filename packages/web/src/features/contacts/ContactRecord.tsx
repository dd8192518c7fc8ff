import { CONTACT_CHANNELS, CONTACT_INTENTIONS, CONTACT_NEEDS } from '@kuomian/campaign'
import type { Contact } from '@kuomian/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { EvidenceStrip } from '../evidence/index.ts'
import { VoidContact } from './VoidContact.tsx'
import './contacts.css'

/** A contact as it was recorded, in the timeline of its lead. */
export function ContactRecord({ contact, mayVoid }: { contact: Contact; mayVoid: boolean }) {
  const { t, pick, language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const { channel, intention, needs, nextOn, note, officers } = contact
  const said = [
    pick(CONTACT_CHANNELS[channel].title),
    ...(intention === null ? [] : [pick(CONTACT_INTENTIONS[intention])]),
    ...needs.map((need) => pick(CONTACT_NEEDS[need])),
  ]
  return (
    <div className={contact.voidedOn === null ? 'contact-record' : 'contact-record contact-void'}>
      <p>{said.join(' · ')}</p>
      {note !== '' && <p className="contact-words">{note}</p>}
      {nextOn !== null && <p>{t('contacts.next', { day: formatDay(language, nextOn) })}</p>}
      <EvidenceStrip files={contact.evidence} />
      {!contact.individual && <p className="soft">{t('contacts.many')}</p>}
      {officers.length > 0 && (
        <p className="soft">
          {t('contacts.by', { names: officers.join('、') })}
          {contact.knownOn !== contact.happenedOn &&
            ` · ${t('contacts.knownOn', { day: formatDay(language, contact.knownOn) })}`}
        </p>
      )}
      {contact.voidedOn !== null && (
        <p>
          {t('contacts.voided', {
            day: formatDay(language, contact.voidedOn),
            reason: contact.voidReason ?? '',
          })}
        </p>
      )}
      {mayVoid && contact.individual && contact.voidedOn === null && (
        <Button size="small" onClick={() => setAsking(true)}>
          {t('contacts.void')}
        </Button>
      )}
      {asking && <VoidContact contact={contact} onClose={() => setAsking(false)} />}
    </div>
  )
}
