import type { LeadRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { CountPair } from '../../figures/CountPair.tsx'
import { LeadStateMark } from './LeadStateMark.tsx'
import { useLeadWords } from './useLeadWords.ts'

/** A lead on a phone: what it is called, why, how many, how far. */
export function LeadCard({ lead }: { lead: LeadRow }) {
  const { className, outcomeName } = useLeadWords()
  return (
    <div className="lead-card">
      <Link to="/leads/$leadId" params={{ leadId: String(lead.id) }}>
        {lead.name}
      </Link>
      <span className="lead-card-line">
        <CountPair units={lead.units} persons={lead.persons} />
        <LeadStateMark lead={lead} />
      </span>
      <span className="lead-card-note">
        {className(lead.leadClass)}
        {lead.outcome !== null && ` · ${outcomeName(lead.outcome)}`}
      </span>
    </div>
  )
}
