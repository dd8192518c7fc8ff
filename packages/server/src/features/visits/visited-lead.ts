import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/**
 * The lead that a visit is about, locked until the transaction ends.
 * @throws Refusal `lead-not-found` (also when it is another district's) or `lead-not-issued`
 */
export async function visitedLead(tx: Tx, leadId: number) {
  const lead = await tx
    .selectFrom('lead')
    .select([
      'id',
      'district_id',
      'lead_class',
      'units',
      'persons',
      'state',
      'outcome',
      'issued_on',
      'inspected_on',
      'inspected_persons',
    ])
    .where('id', '=', leadId)
    .forUpdate()
    .executeTakeFirst()
  if (!lead || lead.district_id === null) throw new Refusal('lead-not-found', { id: leadId })
  if (lead.state === 'pending' || lead.state === 'withdrawn' || lead.state === 'closed') {
    throw new Refusal('lead-not-issued', { id: leadId })
  }
  return { ...lead, district_id: lead.district_id }
}

/** A lead that may be visited. */
export type VisitedLead = Awaited<ReturnType<typeof visitedLead>>
