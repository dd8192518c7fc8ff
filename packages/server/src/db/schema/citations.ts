import type { PolicyStanding } from '@kuomian/campaign'
import type { Generated } from 'kysely'

/** A document of the register that an order cites; what the register said of it stands here once the order is served. */
export interface OrderCitationTable {
  order_id: number
  policy_id: number
  campaign_id: number
  place: number
  clause: string
  number: Generated<string | null>
  title: Generated<string | null>
  standing: Generated<PolicyStanding | null>
}
