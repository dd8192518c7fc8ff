import { useEffect, useState } from 'react'
import type { TakenLead } from '../keep/shapes.ts'
import { ActLine } from '../parts/ActLine.tsx'
import { Notice, Page } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { visitDraftName } from '../visit/visitDraft.ts'

/** The address names a lead that was not taken along. */
export function NoSuchLead() {
  const { t } = useSpeech()
  return (
    <Page title={t('whereFirst')} back="/">
      <Notice>{t('leadGone')}</Notice>
    </Page>
  )
}

/** One lead: where it is, whom to ask for, and what was recorded here. */
export function LeadPage({ taken }: { taken: TakenLead }) {
  const { phone, state } = usePhone()
  const { t, language } = useSpeech()
  const { lead, persons, personsLeft } = taken
  const { id } = lead
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    void phone.readDraft(visitDraftName(id, null)).then((draft) => setBegun(draft !== null))
  }, [phone, id])
  const acts = state.outbox.acts.filter((act) => act.leadId === id)
  const title = state.day?.words?.classes.find(({ code }) => code === lead.leadClass)
  return (
    <Page
      title={lead.name}
      back="/"
      act={
        <a className="main" href={`#/leads/${id}/visit`}>
          {t(begun ? 'goOn' : 'recordVisit')}
        </a>
      }
    >
      <dl className="sheet facts-list">
        <dt>{t('address')}</dt>
        <dd>{lead.address ?? t('none')}</dd>
        <dt>{t('telephone')}</dt>
        <dd>{lead.phone === null ? t('none') : <a href={`tel:${dialled(lead.phone)}`}>{lead.phone}</a>}</dd>
        {lead.legalRepresentative !== null && (
          <>
            <dt>{t('legalRepresentative')}</dt>
            <dd>{lead.legalRepresentative}</dd>
          </>
        )}
        <dt>{t('contactPerson')}</dt>
        <dd>{lead.contactPerson ?? t('none')}</dd>
        <dt>{t('leadClass')}</dt>
        <dd>
          {lead.leadClass.length <= 3 && `${lead.leadClass} `}
          {title?.[language] ?? lead.leadClass}
        </dd>
        <dt>{t('code')}</dt>
        <dd>{lead.code ?? t('none')}</dd>
        <dt>{t('issuedFor')}</dt>
        <dd>{t('decidedOf', { count: lead.persons, decided: lead.inspectedPersons })}</dd>
        {lead.dueOn !== null && <dt>{t('dueOn')}</dt>}
        {lead.dueOn !== null && <dd>{lead.dueOn}</dd>}
      </dl>
      {personsLeft > 0 && <Notice>{t('leftBehind', { count: persons, left: personsLeft })}</Notice>}
      <p className="two">
        <a className="plain" href={`#/leads/${id}/contact`}>
          {t('recordContact')}
        </a>
        <a className="plain" href={`#/leads/${id}/correct`}>
          {t('correct')}
        </a>
      </p>
      {acts.length > 0 && (
        <section>
          <h2>{t('actsHere')}</h2>
          <ul className="leads">
            {acts.map((act) => (
              <ActLine key={act.id} act={act} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '')
