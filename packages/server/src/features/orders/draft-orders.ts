import { createHash } from 'node:crypto'
import { orderDraftsSchema, Refusal } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { defaultCited, registerOn } from './cited-policies.ts'
import { type DraftToBe, draftsAnswer, draftsFor } from './drafted-leads.ts'
import { type OrderSetting, orderSetting } from './order-rules.ts'

/** Drafts orders for many employers at once, each with the words that fit what is known of it; one journal row counts them. */
export const draftOrders = defineCommand({
  name: 'draft-orders',
  roles: ['district'],
  input: orderDraftsSchema,
  async run(tx, wanted, context) {
    const setting = await orderSetting(tx, context.campaign.id)
    const { chosen, drafts } = await draftsFor(tx, context.actor, wanted, setting)
    if (drafts.length === 0) throw new Refusal('nothing-chosen')
    const events = await writeDrafts(tx, context, drafts)
    await citeDrafts(tx, context, drafts, setting)
    const answer = draftsAnswer(chosen, drafts)
    return {
      answer,
      subject: { kind: 'orders', id: String(context.journalId) },
      after: { orders: answer.orders, persons: answer.persons },
      events,
    }
  },
})

/** Writes drafts with their lines in the timelines. @returns how many, with their hash for the journal */
export async function writeDrafts(
  tx: Tx,
  context: CommandContext,
  drafts: readonly DraftToBe[],
): Promise<{ count: number; hash: string }> {
  const { rows } = await tx.client.query<{ count: number; lines: string }>(
    `with drafted as (
       insert into rectification_order (campaign_id, state, drafted_on, drafted_by, holder_id, lead_id, district_id, kind, persons,
                                        facts, provision, demand, working_days)
       select $1, 'draft', $2, $3, d.district_id, d.*
         from unnest($5::bigint[], $6::smallint[], $7::text[], $8::int[], $9::text[], $10::text[], $11::text[], $12::smallint[])
           as d (lead_id, district_id, kind, persons, facts, provision, demand, working_days)
       returning id, lead_id, district_id, kind, persons),
     noted as (
       insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
       select $1, lead_id, district_id, 'order-drafted', $2, $2, jsonb_build_object('order', id, 'order_kind', kind), $4
         from drafted)
     select count(*)::int as count, coalesce(string_agg(concat_ws(':', id, lead_id, kind, persons), ';' order by id), '') as lines
       from drafted`,
    [
      context.campaign.id,
      context.today,
      context.actor.userId,
      context.journalId,
      drafts.map(({ leadId }) => leadId),
      drafts.map(({ districtId }) => districtId),
      drafts.map(({ kind }) => kind),
      drafts.map(({ persons }) => persons),
      drafts.map(({ facts }) => facts),
      drafts.map(({ provision }) => provision),
      drafts.map(({ demand }) => demand),
      drafts.map(({ workingDays }) => workingDays),
    ],
  )
  const { count = 0, lines = '' } = rows[0] ?? {}
  return { count, hash: createHash('sha256').update(lines).digest('hex') }
}

/** Each draft cites what the campaign's rules name for its kind and its lead's class. */
export async function citeDrafts(
  tx: Tx,
  { campaign, actor, today }: CommandContext,
  drafts: readonly DraftToBe[],
  setting: OrderSetting,
): Promise<void> {
  const register = await registerOn(tx, campaign.id, today)
  const rows = drafts.flatMap(({ leadId, leadClass, kind }) =>
    defaultCited(setting, register, { kind, leadClass }).map((cited, index) => ({
      ...{ leadId, kind, place: index + 1 },
      ...cited,
    })),
  )
  // Row security looks at the orders, which stand only when the statement that wrote them has ended.
  await tx.client.query(
    `insert into order_citation (order_id, policy_id, campaign_id, place, clause)
     select o.id, c.policy_id, $1, c.place, c.clause
       from unnest($3::bigint[], $4::text[], $5::bigint[], $6::smallint[], $7::text[])
         as c (lead_id, kind, policy_id, place, clause)
       join rectification_order o on o.lead_id = c.lead_id and o.kind = c.kind and o.holder_id = $2 and o.state = 'draft'`,
    [
      campaign.id,
      actor.districtId,
      rows.map(({ leadId }) => leadId),
      rows.map(({ kind }) => kind),
      rows.map(({ policyId }) => policyId),
      rows.map(({ place }) => place),
      rows.map(({ clause }) => clause),
    ],
  )
}
