import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { moveFollowUps } from '../follow-ups/index.ts'
import { type CorrectionLine, writeCorrection } from './correction-batch.ts'

const input = z.object({
  requestId: z.number().int(),
  decision: z.enum(['approved', 'refused']),
  note: z.string().trim().max(500).default(''),
})

/**
 * The city decides a request. A transfer is −1 in A and +1 in B on the day of approval; the city total stays; what A
 * inspected stays with A (design §5), what runs on the lead goes with it. A return takes the lead out of A and puts it before the city again (待定区县).
 */
export const decideLeadRequest = defineCommand({
  name: 'decide-lead-request',
  roles: ['city'],
  input,
  async run(tx, { requestId, decision, note }, context) {
    const request = await waitingRequest(tx, requestId)
    const batch = decision === 'approved' ? await carryOut(tx, context, request) : null
    await tx
      .updateTable('lead_request')
      .set({
        state: decision,
        decided_on: context.today,
        decided_by: context.actor.userId,
        decision_note: note,
        batch_id: batch?.batchId ?? null,
      })
      .where('id', '=', requestId)
      .execute()
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: request.lead_id,
        district_id: request.district_id,
        kind: `${request.kind}-${decision}`,
        happened_on: context.today,
        known_on: context.today,
        detail: JSON.stringify({
          request: requestId,
          batch: batch?.number ?? null,
          to: request.to_district_id,
          note,
        }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { decision, batch: batch?.number ?? null },
      subject: { kind: 'lead', id: String(request.lead_id) },
      districtId: request.district_id,
      after: {
        ...{ request: requestId, decision, batch: batch?.number ?? null },
        followed: batch?.followed ?? null,
      },
      reason: note,
      counters: batch?.counters ?? [],
    }
  },
})

type WaitingRequest = Awaited<ReturnType<typeof waitingRequest>>

async function waitingRequest(tx: Tx, id: number) {
  const row = await tx
    .selectFrom('lead_request as r')
    .innerJoin('lead as l', 'l.id', 'r.lead_id')
    .select([
      'r.lead_id',
      'r.district_id',
      'r.kind',
      'r.to_district_id',
      'r.reason',
      'l.lead_class',
      'l.units',
      'l.persons',
      'l.inspected_on',
    ])
    .where('r.id', '=', id)
    .where('r.state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refusal('request-not-waiting', { id })
  return row
}

async function carryOut(tx: Tx, context: CommandContext, request: WaitingRequest) {
  if (request.kind === 'duplicate') throw new Refusal('duplicate-needs-merge', { id: request.lead_id })
  const line = (districtId: number, sign: 1 | -1): CorrectionLine => ({
    leadId: request.lead_id,
    districtId,
    leadClass: request.lead_class,
    units: sign * request.units,
    persons: sign * request.persons,
  })
  const lines = [line(request.district_id, -1)]
  if (request.to_district_id !== null) lines.push(line(request.to_district_id, 1))
  else if (request.inspected_on !== null) throw new Refusal('lead-inspected', { id: request.lead_id })
  const batch = await writeCorrection(tx, context, { kind: request.kind, reason: request.reason, lines })
  await moveLead(tx, request)
  const to = request.to_district_id
  const followed = to === null ? null : await moveFollowUps(tx, context, [{ leadId: request.lead_id, to }])
  return { ...batch, followed }
}

/** Whoever worked on it in the old district works on it no more, and what he promised is not the new one's promise. */
async function moveLead(tx: Tx, request: WaitingRequest): Promise<void> {
  const to = request.to_district_id
  await tx.deleteFrom('assignment').where('lead_id', '=', request.lead_id).execute()
  const lead = tx.updateTable('lead').where('id', '=', request.lead_id)
  if (to === null) {
    await lead
      .set({
        next_on: null,
        district_id: null,
        district_rule: null,
        state: 'pending',
        issued_on: null,
        due_on: null,
      })
      .execute()
  } else {
    const state = request.inspected_on === null ? ('issued' as const) : ('inspected' as const)
    await lead.set({ district_id: to, district_rule: 'decision', state, next_on: null }).execute()
  }
  await tx
    .updateTable('lead_person')
    .set({ district_id: to })
    .where('lead_id', '=', request.lead_id)
    .execute()
}
