import { leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { actConditions, chooseLeads } from './chosen-leads.ts'
import { knownDistrict } from './known-district.ts'
import { writeChosenEvents } from './lead-events.ts'

const shared = { selection: leadSelectionSchema, reason: z.string().trim().min(2).max(500) }

/** A district asks the city to take many leads back, or to hand them to another district; each is decided by itself. */
export const requestLeadChanges = defineCommand({
  name: 'request-lead-changes',
  roles: ['district'],
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('return'), ...shared }),
    z.object({ kind: z.literal('transfer'), toDistrictId: z.number().int(), ...shared }),
  ]),
  async run(tx, request, context) {
    const { actor, today } = context
    const to = request.kind === 'transfer' ? request.toDistrictId : null
    if (actor.userId === null || actor.districtId === null) throw new Refusal('not-allowed')
    await knownDistrict(tx, actor, to)
    const chosen = await chooseLeads(tx, actor, request.selection, actConditions[request.kind])
    await tx.client.query(
      `insert into lead_request (campaign_id, lead_id, district_id, kind, to_district_id, reason, requested_on, requested_by)
       select $1, lead_id, district_id, $2, $3, $4, $5, $6 from chosen`,
      [context.campaign.id, request.kind, to, request.reason, today, actor.userId],
    )
    const { reason } = request
    const events = await writeChosenEvents(tx, context, `${request.kind}-requested`, { to, reason })
    const { leads, units, persons } = chosen
    return {
      answer: { leads, units, persons, skipped: chosen.chosen - leads, batches: [] },
      subject: { kind: 'lead-requests', id: String(context.journalId) },
      after: { kind: request.kind, to, leads, units, persons },
      reason,
      events,
    }
  },
})
