import { mergeLeadsSchema } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { writeCorrection } from '../batches/index.ts'
import { moveFollowUps } from '../follow-ups/index.ts'
import { employerGroup, employerTags, refreshCodes } from './employer-codes.ts'
import { countingVisit, inspectedDeltas, laterVisit, settleLead } from './inspection.ts'
import { issuedLines } from './issued-lines.ts'
import { inspectedTwice, movePeople } from './people.ts'
import { type StandingLead, twoLeads } from './two-leads.ts'

type Pair = { kept: StandingLead; closed: StandingLead }

/**
 * The city says that two leads are of one employer (U13): the older one takes over the persons, codes and visits; the other is
 * closed and names it. What was issued changes by a numbered correction batch of today; what was inspected stays with the
 * district that did it, and a unit or person inspected twice counts once from today. Later runs hold the two employers for one.
 */
export const mergeLeads = defineCommand({
  name: 'merge-leads',
  roles: ['city'],
  input: mergeLeadsSchema,
  async run(tx, { leadIds, reason }, context) {
    const pair = await twoLeads(tx, ...leadIds)
    const { kept, closed } = pair
    const later = laterVisit(await countingVisit(tx, kept.id), await countingVisit(tx, closed.id))
    const twice = await inspectedTwice(tx, kept.id, closed.id)
    const mergeId = await writeMerge(tx, context, pair, reason)
    const people = await movePeople(tx, context.campaign.id, mergeId, pair)
    await moveVisits(tx, context.campaign.id, mergeId, pair)
    const lines = issuedLines(pair, people.listed)
    const batch =
      lines.length > 0 ? await writeCorrection(tx, context, { kind: 'duplicate', reason, lines }) : null
    if (batch)
      await tx.client.query('update lead_merge set batch_id = $2 where id = $1', [mergeId, batch.batchId])
    await takeOver(tx, pair, people.listed)
    await closeAsDuplicate(tx, context, pair, reason)
    // What runs on the closed lead runs on with the employer, in the hands of the district that has him.
    if (kept.district_id !== null) {
      await moveFollowUps(tx, context, [{ leadId: closed.id, to: kept.district_id }])
    }
    await refreshCodes(tx, kept.id)
    await settleLead(tx, kept.id, kept.state === 'inspected' ? 'accepted' : kept.state)
    const inspected = inspectedDeltas(context.today, [
      ...(later ? [{ ...later, units: -1, persons: 0 }] : []),
      ...twice.map((count) => ({ ...count, units: 0, persons: -count.persons })),
    ])
    await writeEvents(tx, context, pair, { merge: mergeId, batch: batch?.number ?? null, reason, ...people })
    return {
      answer: {
        mergeId,
        kept: kept.id,
        closed: closed.id,
        persons: people.moved,
        batch: batch?.number ?? null,
      },
      subject: { kind: 'lead', id: String(kept.id) },
      districtId: kept.district_id,
      before: { closed: closed.id, state: closed.state },
      after: { merge: mergeId, closed: closed.id, batch: batch?.number ?? null, ...people, inspected },
      reason,
      counters: [...(batch?.counters ?? []), ...inspected],
    }
  },
})

async function writeMerge(tx: Tx, context: CommandContext, pair: Pair, reason: string): Promise<number> {
  const { kept, closed } = pair
  const group = await employerGroup(tx, closed.employer_id)
  const { id: decisionId } = await tx
    .insertInto('link_decision')
    .values({
      campaign_id: context.campaign.id,
      subject: 'employer',
      source: 'merge',
      decision: 'match',
      left_keys: await employerTags(tx, await employerGroup(tx, kept.employer_id)),
      right_keys: await employerTags(tx, group),
      decided_by: context.actor.userId,
      decided_on: context.today,
      withdrawn_by: null,
      withdrawn_on: null,
      journal_id: context.journalId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const before = ({ state, reasons, groups, uninsured_now }: StandingLead) =>
    JSON.stringify({ state, reasons, groups, uninsured: uninsured_now })
  const { id } = await tx
    .insertInto('lead_merge')
    .values({
      campaign_id: context.campaign.id,
      kept_lead_id: kept.id,
      closed_lead_id: closed.id,
      merged_on: context.today,
      reason,
      batch_id: null,
      decision_id: decisionId,
      employer_ids: group.filter((employer) => employer !== closed.employer_id),
      kept_before: before(kept),
      closed_before: before(closed),
      split_on: null,
      journal_id: context.journalId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.client.query('update employer set merged_into = $1 where id = any ($2)', [kept.employer_id, group])
  return id
}

async function moveVisits(
  tx: Tx,
  campaignId: number,
  mergeId: number,
  { kept, closed }: Pair,
): Promise<void> {
  await tx.client.query(
    'insert into lead_merge_visit (merge_id, visit_id, campaign_id) select $1, id, $2 from visit where lead_id = $3',
    [mergeId, campaignId, closed.id],
  )
  await tx.client.query('update visit set lead_id = $1 where lead_id = $2', [kept.id, closed.id])
}

async function takeOver(tx: Tx, { kept, closed }: Pair, listed: number): Promise<void> {
  const union = (own: readonly string[], others: readonly string[]) => [...new Set([...own, ...others])]
  await tx
    .updateTable('lead')
    .set({
      persons: kept.persons + listed,
      uninsured_now: kept.uninsured_now + closed.uninsured_now,
      reasons: union(kept.reasons, closed.reasons),
      groups: union(kept.groups, closed.groups).sort(),
    })
    .where('id', '=', kept.id)
    .execute()
}

async function closeAsDuplicate(
  tx: Tx,
  context: CommandContext,
  { kept, closed }: Pair,
  reason: string,
): Promise<void> {
  await tx
    .updateTable('lead')
    .set({ state: 'closed', closed_reason: 'duplicate', outcome: 'U13', effective: false, uninsured_now: 0 })
    .where('id', '=', closed.id)
    .execute()
  const decided = {
    decided_on: context.today,
    decided_by: context.actor.userId,
    decision_note: reason,
  }
  // A district that met the duplicate at a visit (U13) asked for this; whatever else it asked of the closed lead is void.
  await tx
    .updateTable('lead_request')
    .set({ state: 'approved', ...decided })
    .where('kind', '=', 'duplicate')
    .where('lead_id', 'in', [closed.id, kept.id])
    .where('duplicate_of', 'in', [closed.id, kept.id])
    .where('state', '=', 'waiting')
    .execute()
  await tx
    .updateTable('lead_request')
    .set({ state: 'refused', ...decided })
    .where('lead_id', '=', closed.id)
    .where('state', '=', 'waiting')
    .execute()
}

async function writeEvents(
  tx: Tx,
  context: CommandContext,
  { kept, closed }: Pair,
  detail: { merge: number; batch: number | null; reason: string; moved: number; shared: number },
): Promise<void> {
  const { merge, batch, reason, moved, shared } = detail
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
        lead_id: closed.id,
        district_id: closed.district_id,
        kind: 'closed-duplicate',
        detail: JSON.stringify({ duplicateOf: kept.id, merge, batch, reason }),
      },
      {
        ...event,
        lead_id: kept.id,
        district_id: kept.district_id,
        kind: 'merged',
        detail: JSON.stringify({ lead: closed.id, merge, batch, persons: moved, shared }),
      },
    ])
    .execute()
}
