import { Refusal, refusalBlockRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/**
 * Keeps a refusing lead out of the reports as long as it is exempt, or a court or an arbitration decides (domain §10.1).
 */
export const blockLead = defineCommand({
  name: 'block-refusal',
  roles: ['city', 'district'],
  input: refusalBlockRequestSchema.extend({ leadId: z.number().int() }),
  async run(tx, { leadId, kind, fromOn, reason }, context) {
    const from = fromOn ?? context.today
    if (from > context.today) {
      throw new Refusal('day-not-reached', { day: from, today: context.today }, { field: 'fromOn' })
    }
    const districtId = await ownLead(tx, leadId)
    if (await openBlock(tx, leadId)) throw new Refusal('block-standing', { id: leadId })
    await tx
      .insertInto('refusal_block')
      .values({
        campaign_id: context.campaign.id,
        lead_id: leadId,
        district_id: districtId,
        kind,
        from_on: from,
        to_on: null,
        reason,
        user_id: context.actor.userId,
      })
      .execute()
    return {
      answer: { leadId, kind },
      subject: { kind: 'lead', id: String(leadId) },
      districtId,
      after: { block: kind, from },
      reason,
    }
  },
})

/** The district of a lead that the actor may act on, the lead locked. */
export async function ownLead(tx: Tx, leadId: number): Promise<number> {
  const lead = await tx
    .selectFrom('lead')
    .select(['district_id', 'state'])
    .where('id', '=', leadId)
    .forUpdate()
    .executeTakeFirst()
  if (!lead) throw new Refusal('lead-not-found', { id: leadId })
  if (lead.district_id === null) throw new Refusal('lead-not-issued', { id: leadId })
  return lead.district_id
}

/** What keeps a lead out of the reports now, if anything. */
export function openBlock(tx: Tx, leadId: number) {
  return tx
    .selectFrom('refusal_block')
    .select(['id', 'kind', 'from_on'])
    .where('lead_id', '=', leadId)
    .where('to_on', 'is', null)
    .executeTakeFirst()
}
