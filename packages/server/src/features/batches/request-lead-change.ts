import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { knownDistrict } from './known-district.ts'

const reason = z.string().trim().min(2).max(500)

/** A district asks the city to take a lead back, or to hand it to another district; the city decides. */
export const requestLeadChange = defineCommand({
  name: 'request-lead-change',
  roles: ['district'],
  input: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('return'), leadId: z.number().int(), reason }),
    z.object({
      kind: z.literal('transfer'),
      leadId: z.number().int(),
      toDistrictId: z.number().int(),
      reason,
    }),
  ]),
  async run(tx, request, { actor, campaign, today, journalId }) {
    await knownDistrict(tx, actor, request.kind === 'transfer' ? request.toDistrictId : null)
    const lead = await tx
      .selectFrom('lead')
      .select(['id', 'state', 'district_id', 'inspected_on'])
      .where('id', '=', request.leadId)
      .executeTakeFirst()
    if (!lead || actor.districtId === null || actor.userId === null)
      throw new Refusal('lead-not-found', { id: request.leadId })
    if (!['issued', 'accepted', 'inspected'].includes(lead.state))
      throw new Refusal('lead-not-issued', { id: lead.id })
    if (request.kind === 'return' && lead.inspected_on !== null)
      throw new Refusal('lead-inspected', { id: lead.id })
    const waiting = await tx
      .selectFrom('lead_request')
      .select('id')
      .where('lead_id', '=', lead.id)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (waiting) throw new Refusal('request-waiting', { id: lead.id })
    const { id } = await tx
      .insertInto('lead_request')
      .values({
        campaign_id: campaign.id,
        lead_id: lead.id,
        district_id: actor.districtId,
        kind: request.kind,
        to_district_id: request.kind === 'transfer' ? request.toDistrictId : null,
        reason: request.reason,
        requested_on: today,
        requested_by: actor.userId,
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
        campaign_id: campaign.id,
        lead_id: lead.id,
        district_id: actor.districtId,
        kind: `${request.kind}-requested`,
        happened_on: today,
        known_on: today,
        detail: JSON.stringify({ request: id, reason: request.reason }),
        journal_id: journalId,
      })
      .execute()
    return {
      answer: { requestId: id },
      subject: { kind: 'lead', id: String(lead.id) },
      after: { request: id, kind: request.kind },
      reason: request.reason,
    }
  },
})
