import { LEAD_ENDS } from '@kuomian/campaign'
import { closeLeadSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { endFollowUps } from '../follow-ups/index.ts'

/**
 * Closes a lead for a stated end with its reason (R44): what inspection or audit answered, or an end that a file proves.
 * A case that runs is answered first. What the lead counted stays counted; otherwise only the ledger closes it. An end that says
 * there is nobody to enrol ends what runs; after an answer the orders still wait for the ledger.
 */
export const closeLead = defineCommand({
  name: 'close-lead',
  roles: ['city', 'district'],
  input: closeLeadSchema.extend({ leadId: z.number().int() }),
  async run(tx, { leadId, end, reason, evidence }, context) {
    const lead = await standingLead(tx, leadId)
    const rule = LEAD_ENDS[end]
    await checkHandovers(tx, leadId, rule.answered)
    const { title } = rule
    if (rule.proof && evidence.length === 0) {
      throw new Refusal('end-proof-missing', { end: title.zh }, { field: 'evidence' })
    }
    const subject = { campaignId: context.campaign.id, districtId: lead.districtId, leadId }
    await linkEvidence(tx, { ...subject, kind: 'lead', id: leadId }, evidence)
    const ended = rule.answered ? null : await endFollowUps(tx, context, [leadId], reason)
    const closedReason = rule.answered ? ('result' as const) : ('ended' as const)
    await tx
      .updateTable('lead')
      .set({ state: 'closed', closed_reason: closedReason, next_on: null })
      .where('id', '=', leadId)
      .execute()
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: leadId,
        district_id: lead.districtId,
        kind: `closed-${closedReason}`,
        happened_on: context.today,
        known_on: context.today,
        detail: JSON.stringify({ end, reason }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { leadId, end },
      subject: { kind: 'lead', id: String(leadId) },
      districtId: lead.districtId,
      before: { state: lead.state },
      after: { state: 'closed', end, evidence: evidence.length, ended },
      reason,
    }
  },
})

async function standingLead(tx: Tx, leadId: number) {
  const lead = await tx
    .selectFrom('lead')
    .select(['state', 'district_id as districtId'])
    .where('id', '=', leadId)
    .forUpdate()
    .executeTakeFirst()
  if (!lead) throw new Refusal('lead-not-found', { id: leadId })
  const { state, districtId } = lead
  if (districtId === null || state === 'pending' || state === 'withdrawn' || state === 'closed') {
    throw new Refusal('lead-not-issued', { id: leadId })
  }
  const request = await tx
    .selectFrom('lead_request')
    .select('id')
    .where('lead_id', '=', leadId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (request) throw new Refusal('request-waiting', { id: leadId })
  return { state, districtId }
}

/** Who leads has answered, where it was handed over; and somebody has, where the end is his answer. */
async function checkHandovers(tx: Tx, leadId: number, needsAnswer: boolean): Promise<void> {
  const leading = await tx
    .selectFrom('handover')
    .select(['number', 'state'])
    .where('lead_id', '=', leadId)
    .where('leads', '=', true)
    .executeTakeFirst()
  if (!leading) {
    if (needsAnswer) throw new Refusal('lead-not-answered', { id: leadId })
    return
  }
  if (leading.state !== 'answered') {
    throw new Refusal(needsAnswer ? 'lead-not-answered' : 'lead-case-open', {
      id: leadId,
      number: leading.number,
    })
  }
}
