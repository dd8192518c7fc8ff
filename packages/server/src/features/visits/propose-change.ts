import { Refusal } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { knownDistrict } from '../batches/index.ts'
import type { VisitInput } from './visit-input.ts'
import type { VisitedLead } from './visited-lead.ts'

/**
 * What an outcome asks of the city: to hand the lead to the district that the employer moved to (U11), or to put it together
 * with the lead that it duplicates (U13). A request that waits already stands; the visit is recorded all the same.
 */
export async function proposeChange(
  tx: Tx,
  context: CommandContext,
  lead: VisitedLead,
  visit: VisitInput,
): Promise<'transfer' | 'duplicate' | null> {
  const { transferTo, duplicateOf } = visit
  const kind = transferTo !== null ? 'transfer' : duplicateOf !== null ? 'duplicate' : null
  const { userId } = context.actor
  if (kind === null || userId === null) return null
  await knownDistrict(tx, context.actor, transferTo)
  if (duplicateOf !== null) await standingLead(tx, duplicateOf)
  const waiting = await tx
    .selectFrom('lead_request')
    .select('id')
    .where('lead_id', '=', lead.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting) return null
  const reason = visit.note === '' ? visit.outcome : visit.note.slice(0, 500)
  const { id } = await tx
    .insertInto('lead_request')
    .values({
      campaign_id: context.campaign.id,
      lead_id: lead.id,
      district_id: lead.district_id,
      kind,
      to_district_id: transferTo,
      duplicate_of: duplicateOf,
      reason,
      requested_on: context.today,
      requested_by: userId,
      decided_on: null,
      decided_by: null,
      decision_note: null,
      batch_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('lead_event')
    .values({
      campaign_id: context.campaign.id,
      lead_id: lead.id,
      district_id: lead.district_id,
      kind: `${kind}-requested`,
      happened_on: context.today,
      known_on: context.today,
      detail: JSON.stringify({ request: id, reason, ...(duplicateOf === null ? {} : { duplicateOf }) }),
      journal_id: context.journalId,
    })
    .execute()
  return kind
}

/** The lead that stands for the duplicate; another district's is not there to be named. */
async function standingLead(tx: Tx, id: number): Promise<void> {
  const row = await tx.selectFrom('lead').select('state').where('id', '=', id).executeTakeFirst()
  if (!row || row.state === 'closed' || row.state === 'withdrawn') {
    throw new Refusal('lead-not-found', { id }, { field: 'duplicateOf' })
  }
}
