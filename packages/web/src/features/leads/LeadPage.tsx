import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { ContactForm, readContactDraft } from '../contacts/index.ts'
import { LeadCorrections } from '../corrections/index.ts'
import { LeadDocuments } from '../documents/index.ts'
import { LeadHandovers } from '../key-list/index.ts'
import { LeadOrders } from '../orders/index.ts'
import { LeadRefusal } from '../refusals/index.ts'
import { readDraft, VisitForm } from '../visits/index.ts'
import { LeadActs } from './LeadActs.tsx'
import { LeadFigures } from './LeadFigures.tsx'
import { LeadPeople } from './LeadPeople.tsx'
import { LeadReasons } from './LeadReasons.tsx'
import { LeadTimeline } from './LeadTimeline.tsx'
import { leadQuery } from './leadQueries.ts'
import { useLeadWords } from './useLeadWords.ts'
import './leads.css'
import './lead.css'

const route = getRouteApi('/signed-in/leads/$leadId')

/** One lead: why it is on the list, its people, what happened, and the record of a visit. */
export function LeadPage() {
  const { t } = useLanguage()
  const { leadId } = route.useParams()
  const { open } = route.useSearch()
  const { data: lead, error, refetch } = useQuery(leadQuery(leadId))
  const [visiting, setVisiting] = useState(() => open === 'visit' || readDraft(Number(leadId)) !== null)
  const [contacting, setContacting] = useState(
    () => open === 'contact' || readContactDraft(Number(leadId)) !== null,
  )
  const words = useLeadWords()
  if (error !== null) {
    return (
      <>
        <PageHeading title={t('leads.oneTitle')} question={t('leads.oneQuestion')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
        <Link to="/leads">{t('leads.back')}</Link>
      </>
    )
  }
  if (lead === undefined) return <PagePending />
  const rules = words.visitRules(lead.leadClass)
  return (
    <>
      <PageHeading
        title={lead.name}
        question={t('leads.oneQuestion')}
        answer={<LeadFigures lead={lead} />}
        acts={
          <LeadActs
            lead={lead}
            onContact={lead.acts.includes('visit') && !contacting ? () => setContacting(true) : null}
            onVisit={lead.acts.includes('visit') && !visiting ? () => setVisiting(true) : null}
          />
        }
      />
      <div className="lead-columns">
        <div className="lead-main">
          {visiting && lead.acts.includes('visit') && rules !== null && (
            <VisitForm lead={lead} rules={rules} onClose={() => setVisiting(false)} />
          )}
          {contacting && lead.acts.includes('visit') && (
            <ContactForm lead={lead} onClose={() => setContacting(false)} />
          )}
          <LeadReasons lead={lead} />
          <LeadCorrections lead={lead} />
          <LeadOrders lead={lead} />
          <LeadRefusal lead={lead} />
          <LeadHandovers lead={lead} />
          <LeadDocuments lead={lead} />
          <LeadPeople lead={lead} />
        </div>
        <LeadTimeline lead={lead} />
      </div>
    </>
  )
}
