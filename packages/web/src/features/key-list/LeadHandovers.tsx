import type { Lead } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { CloseLead } from './CloseLead.tsx'
import { HandoverCard } from './HandoverCard.tsx'
import { leadHandoversQuery } from './keyListQueries.ts'

/** On the page of a lead: what was handed over and what came back, and its stated end. */
export function LeadHandovers({ lead }: { lead: Lead }) {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const [closing, setClosing] = useState(false)
  const { data } = useQuery(leadHandoversQuery(lead.id))
  const handovers = data?.handovers ?? []
  const out = lead.state === 'issued' || lead.state === 'accepted' || lead.state === 'inspected'
  const mayClose = out && !campaign.readOnly && (user.role === 'city' || user.role === 'district')
  if (handovers.length === 0 && !mayClose) return null
  return (
    <section className="sheet lead-handovers" aria-label={t('key-list.leadHeading')}>
      <h2>{t('key-list.leadHeading')}</h2>
      {handovers.map((handover) => (
        <HandoverCard key={handover.number} handover={handover} />
      ))}
      {mayClose && (
        <Button size="small" onClick={() => setClosing(true)}>
          {t('key-list.close')}
        </Button>
      )}
      {closing && (
        <CloseLead
          leadId={lead.id}
          answered={handovers.some(({ leads, state }) => leads && state === 'answered')}
          onClose={() => setClosing(false)}
        />
      )}
    </section>
  )
}
