import type { LeadRequest } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

/** Requests of districts that wait for the city's decision, oldest first; a district sees its own. */
export async function waitingRequests(
  tx: Tx,
  actor: Actor,
  { leadId, limit = 500 }: { leadId?: number; limit?: number } = {},
): Promise<LeadRequest[]> {
  let query = tx
    .selectFrom('lead_request as r')
    .innerJoin('lead as l', 'l.id', 'r.lead_id')
    .where('r.campaign_id', '=', actor.campaignId)
    .where('r.state', '=', 'waiting')
    .select([
      'r.id',
      'r.lead_id as leadId',
      'l.name as leadName',
      'l.lead_class as leadClass',
      'l.units',
      'l.persons',
      'r.kind',
      'r.district_id as districtId',
      'r.to_district_id as toDistrictId',
      'r.duplicate_of as duplicateOf',
      'r.reason',
      'r.requested_on as requestedOn',
    ])
    .orderBy('r.id')
    .limit(limit)
  if (actor.districtId !== null) query = query.where('r.district_id', '=', actor.districtId)
  if (leadId !== undefined) query = query.where('r.lead_id', '=', leadId)
  return query.execute()
}
