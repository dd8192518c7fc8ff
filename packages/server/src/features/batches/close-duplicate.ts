import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { endFollowUps } from '../follow-ups/index.ts'
import { writeCorrection } from './correction-batch.ts'

/**
 * The city closes a lead as the duplicate of another (design §5): its issued figure goes by a numbered correction batch,
 * the lead stays readable and names the one that stands for it; what runs on it ends. An inspected lead is counted already and stays.
 */
export const closeDuplicate = defineCommand({
  name: 'close-duplicate',
  roles: ['city'],
  input: z.object({
    leadId: z.number().int(),
    duplicateOf: z.number().int(),
    reason: z.string().trim().min(2).max(500),
  }),
  async run(tx, { leadId, duplicateOf, reason }, context) {
    if (leadId === duplicateOf) throw new Refusal('duplicate-of-itself', {}, { field: 'duplicateOf' })
    const leads = await tx
      .selectFrom('lead')
      .select(['id', 'state', 'district_id', 'lead_class', 'units', 'persons', 'inspected_on'])
      .where('campaign_id', '=', context.campaign.id)
      .where('id', 'in', [leadId, duplicateOf])
      .forUpdate()
      .execute()
    const lead = leads.find(({ id }) => id === leadId)
    if (!lead) throw new Refusal('lead-not-found', { id: leadId })
    if (!leads.some(({ id, state }) => id === duplicateOf && state !== 'closed' && state !== 'withdrawn')) {
      throw new Refusal('lead-not-found', { id: duplicateOf }, { field: 'duplicateOf' })
    }
    if (lead.inspected_on !== null) throw new Refusal('lead-inspected-stays', { id: leadId })
    const { district_id: districtId } = lead
    if (districtId === null || (lead.state !== 'issued' && lead.state !== 'accepted')) {
      throw new Refusal('lead-not-issued', { id: leadId })
    }
    const line = {
      leadId,
      districtId,
      leadClass: lead.lead_class,
      units: -lead.units,
      persons: -lead.persons,
    }
    const batch = await writeCorrection(tx, context, { kind: 'duplicate', reason, lines: [line] })
    await tx
      .updateTable('lead')
      .set({ state: 'closed', closed_reason: 'duplicate' })
      .where('id', '=', leadId)
      .execute()
    await tx
      .updateTable('lead_request')
      .set({
        state: 'refused',
        decided_on: context.today,
        decided_by: context.actor.userId,
        decision_note: reason,
      })
      .where('lead_id', '=', leadId)
      .where('state', '=', 'waiting')
      .execute()
    const ended = await endFollowUps(tx, context, [leadId], reason)
    const event = {
      campaign_id: context.campaign.id,
      happened_on: context.today,
      known_on: context.today,
      journal_id: context.journalId,
    }
    await tx
      .insertInto('lead_event')
      .values([
        {
          ...event,
          lead_id: leadId,
          district_id: districtId,
          kind: 'closed-duplicate',
          detail: JSON.stringify({ duplicateOf, batch: batch.number, reason }),
        },
        {
          ...event,
          lead_id: duplicateOf,
          district_id: leads.find(({ id }) => id === duplicateOf)?.district_id ?? null,
          kind: 'duplicate-found',
          detail: JSON.stringify({ duplicate: leadId, batch: batch.number }),
        },
      ])
      .execute()
    return {
      answer: {
        ...{ leads: 1, units: lead.units, persons: lead.persons, skipped: 0 },
        ...{ batches: [batch.number], ended },
      },
      subject: { kind: 'lead', id: String(leadId) },
      districtId,
      before: { state: lead.state },
      after: { state: 'closed', duplicateOf, batch: batch.number, ended },
      reason,
      counters: batch.counters,
    }
  },
})
