import { orderAfter } from '@kuomian/campaign'
import { type Order, type OrderActName, orderActSchema, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { evidenceOf } from '../evidence/index.ts'
import { approvesOwn } from './approver.ts'
import { citationsOf } from './cited-policies.ts'
import { namedPersons } from './named-persons.ts'
import { orderColumns, orderRow } from './order-row.ts'
import { orderSetting } from './order-rules.ts'

/** Everything about one order, and what the reader may do to it now. @throws Refusal `order-not-found` */
export async function viewOrder(tx: Tx, actor: Actor, id: number): Promise<Order> {
  const setting = await orderSetting(tx, actor.campaignId)
  const row = await tx
    .selectFrom('rectification_order as o')
    .innerJoin('lead as l', 'l.id', 'o.lead_id')
    .innerJoin('district as d', 'd.id', 'o.district_id')
    .leftJoin('officer as drafter', 'drafter.id', 'o.drafted_by')
    .leftJoin('officer as approver', 'approver.id', 'o.approved_by')
    .where('o.id', '=', id)
    .where('o.campaign_id', '=', actor.campaignId)
    .selectAll('o')
    .select(orderColumns)
    .select('approver.name as approved_by_name')
    .executeTakeFirst()
  if (!row) throw new Refusal('order-not-found', { id })
  const shown = orderRow(row, setting)
  const own = row.drafted_by !== null && row.drafted_by === actor.userId
  const ownDraft = own && row.state === 'draft' && !(await approvesOwn(tx, actor, setting))
  return {
    ...shown,
    facts: row.facts,
    provision: row.provision,
    demand: row.demand,
    named: actor.role === 'district' || actor.role === 'city' ? await namedPersons(tx, id) : [],
    citations: await citationsOf(tx, actor.campaignId, { id, servedOn: row.served_on }, setting.today),
    approvedOn: row.approved_on,
    approvedBy: row.approved_by_name,
    servedTime: row.served_time,
    servedWay: row.served_way,
    servedTo: row.served_to,
    servedWitness: row.served_witness,
    correctedBy: row.corrected_by,
    correctionNote: row.correction_note,
    escalatedOn: row.escalated_on,
    revokedOn: row.revoked_on,
    revokeReason: row.revoke_reason,
    pauses: await tx
      .selectFrom('order_pause')
      .select(['from_on as from', 'to_on as to', 'reason', 'note'])
      .where('order_id', '=', id)
      .orderBy('id')
      .execute(),
    extensions: await tx
      .selectFrom('order_extension')
      .select(['happened_on as happenedOn', 'working_days as workingDays', 'reason'])
      .where('order_id', '=', id)
      .orderBy('id')
      .execute(),
    evidence: (await evidenceOf(tx, 'order', [id])).get(id) ?? [],
    acts: actsOn(actor, row, { paused: shown.paused, ownDraft }),
    ownDraft,
  }
}

/** What the city's office does to orders; all else is the district's that has them in hand. */
const cityActs: ReadonlySet<OrderActName> = new Set(['approve', 'revoke'])

function actsOn(
  actor: Actor,
  { state, holder_id }: { state: Order['state']; holder_id: number },
  { paused, ownDraft }: { paused: boolean; ownDraft: boolean },
): OrderActName[] {
  if (actor.role !== 'district' && actor.role !== 'city') return []
  if (actor.role === 'district' && actor.districtId !== holder_id) return []
  return orderActSchema.options.filter((act) => {
    if (orderAfter(state, act) === null) return false
    if (actor.role === 'city') return cityActs.has(act)
    if (act === 'approve') return !ownDraft
    if (act === 'pause') return !paused
    if (act === 'resume') return paused
    return true
  })
}
