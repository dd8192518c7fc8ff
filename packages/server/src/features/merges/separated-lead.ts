import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { CommandContext } from '../../command/index.ts'
import type { LeadState, Tx } from '../../db/index.ts'
import type { StandingLead } from './two-leads.ts'

/** The lead that a split leads to. */
export type Separated = {
  id: number
  employerId: number
  districtId: number | null
  leadClass: string
  out: boolean
  /** Its state when no visit counts. */
  idleState: LeadState
  mergeId: number | null
  /** What it gave to the lead when it was merged; null for a new one. */
  given: {
    uninsured: number
    reasons: string[]
    groups: string[]
    keptState: LeadState
    keptReasons: string[]
    keptGroups: string[]
  } | null
}

const before = z.object({
  state: z.enum(['pending', 'issued', 'accepted', 'inspected']),
  reasons: z.array(z.string()),
  groups: z.array(z.string()),
  uninsured: z.number(),
})

/**
 * Lets a lead that was merged into another stand again: its employer is one of its own, and the decision that joined them
 * holds no longer. @throws Refusal `split-not-merged`
 */
export async function standAgain(
  tx: Tx,
  context: CommandContext,
  lead: StandingLead,
  closedId: number,
): Promise<Separated> {
  const merge = await tx
    .selectFrom('lead_merge as m')
    .innerJoin('lead as l', 'l.id', 'm.closed_lead_id')
    .select([
      'm.id',
      'm.decision_id',
      'm.employer_ids',
      'm.closed_before',
      'm.kept_before',
      'l.employer_id',
      'l.district_id',
      'l.lead_class',
    ])
    .where('m.kept_lead_id', '=', lead.id)
    .where('m.closed_lead_id', '=', closedId)
    .where('m.split_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!merge || merge.employer_id === null) {
    throw new Refusal('split-not-merged', { into: closedId, id: lead.id }, { field: 'into' })
  }
  const own = before.parse(merge.closed_before)
  const kept = before.parse(merge.kept_before)
  const idleState = own.state === 'inspected' ? 'accepted' : own.state
  await tx.updateTable('lead_merge').set({ split_on: context.today }).where('id', '=', merge.id).execute()
  await tx
    .updateTable('link_decision')
    .set({ withdrawn_on: context.today, withdrawn_by: context.actor.userId })
    .where('id', '=', merge.decision_id)
    .execute()
  await tx.client.query(
    `update employer set merged_into = case when id = $1 then null else $1::bigint end where id = $1 or id = any ($2)`,
    [merge.employer_id, merge.employer_ids],
  )
  await tx
    .updateTable('lead')
    .set({ state: idleState, closed_reason: null, effective: true, outcome: null })
    .where('id', '=', closedId)
    .execute()
  return {
    id: closedId,
    employerId: merge.employer_id,
    districtId: merge.district_id,
    leadClass: merge.lead_class,
    out: own.state !== 'pending',
    idleState,
    mergeId: merge.id,
    given: {
      uninsured: own.uninsured,
      reasons: own.reasons,
      groups: own.groups,
      keptState: kept.state,
      keptReasons: kept.reasons,
      keptGroups: kept.groups,
    },
  }
}

/** A new lead with an employer of its own, in the district, class and state of the one that it leaves. */
export async function startLead(
  tx: Tx,
  context: CommandContext,
  lead: StandingLead,
  { name, key }: { name: string; key: string },
): Promise<Separated> {
  const { id: employerId } = await tx
    .insertInto('employer')
    .values({ campaign_id: context.campaign.id, name, name_key: key, merged_into: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  const idleState = lead.state === 'inspected' ? 'accepted' : lead.state
  const { rows } = await tx.client.query<{ id: number }>(
    `insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, groups, name, address, phone,
       street, units, persons, uninsured_now, state, issued_on, due_on, first_run_id, last_run_id)
     select campaign_id, $2, district_id, district_rule, lead_class, reasons, groups, $3, address, phone, street, 1, 0, 0, $4, issued_on, due_on,
       first_run_id, last_run_id from lead where id = $1 returning id`,
    [lead.id, employerId, name, idleState],
  )
  const id = rows[0]?.id ?? 0
  await tx.client.query(
    `insert into assignment (lead_id, campaign_id, district_id, officer_id, assigned_on)
     select $2, campaign_id, district_id, officer_id, assigned_on from assignment where lead_id = $1`,
    [lead.id, id],
  )
  return {
    id,
    employerId,
    districtId: lead.district_id,
    leadClass: lead.lead_class,
    out: lead.out,
    idleState,
    mergeId: null,
    given: null,
  }
}
