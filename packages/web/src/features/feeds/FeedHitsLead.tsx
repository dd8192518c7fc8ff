import { Link } from '@tanstack/react-router'

/** The lead of a hit, by its name. */
export function FeedHitsLead({ leadId, name }: { leadId: number; name: string }) {
  return (
    <Link to="/leads/$leadId" params={{ leadId: String(leadId) }} title={name}>
      {name}
    </Link>
  )
}
