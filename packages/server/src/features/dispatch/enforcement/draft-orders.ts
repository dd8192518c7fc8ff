import { dispatchOrderTexts, inForceOn, lastDayOf, monthOf, STANDING_ORDERS } from '@kuomian/campaign'
import {
  type EnforcementOrders,
  type EnforcementOrdersAnswer,
  enforcementOrdersSchema,
  Refusal,
} from '@kuomian/contract'
import { defineCommand } from '../../../command/index.ts'
import type { Actor, Tx } from '../../../db/index.ts'
import { definitionIn } from '../../campaigns/index.ts'
import { citeDrafts, type DraftToBe, orderSetting, writeDrafts } from '../../orders/index.ts'
import { runningAction } from './running-action.ts'

type Row = {
  id: number
  lead_id: number
  lead_class: string
  district_id: number
  sides: ('firm' | 'user-unit')[]
  behind: number
  not_split: number
  misclassified: number
  unpaid: number
  unnamed: number
  partners: string
  out: boolean
  standing: boolean
}

/**
 * Drafts orders to correct for both sides of every pair of the district that is not as the rules ask (责令限期改正, R14, R15). From there on they go the way of all
 * orders: approved by somebody else, served, overdue or corrected. While one runs none is drafted anew.
 */
export const draftEnforcementOrders = defineCommand({
  name: 'draft-enforcement-orders',
  roles: ['district'],
  input: enforcementOrdersSchema,
  async run(tx, wanted, context) {
    const { campaign, actor } = context
    const { drafts, answer } = await ordersToDraft(tx, actor, wanted)
    if (drafts.length === 0) throw new Refusal('nothing-chosen')
    const events = await writeDrafts(tx, context, drafts)
    await citeDrafts(tx, context, drafts, await orderSetting(tx, campaign.id))
    const targetIds = drafts.map(({ targetId }) => targetId)
    await tx.client.query(
      `insert into enforcement_order (order_id, target_id, campaign_id, district_id, month)
       select o.id, t.id, $1, t.district_id, t.month
         from unnest($2::bigint[]) as d (target_id) join enforcement_target t on t.id = d.target_id
         join rectification_order o on o.lead_id = t.lead_id and o.kind = 'dispatch' and o.holder_id = t.district_id and o.state = 'draft'`,
      [campaign.id, targetIds],
    )
    await nameThem(tx, campaign.id, targetIds)
    return {
      answer,
      subject: { kind: 'orders', id: String(context.journalId) },
      after: { orders: answer.orders, persons: answer.persons, month: answer.month },
      events,
    }
  },
})

/** Each draft names the persons whom it is about, partner by partner, as the count of its month has them: of a firm those it sent, of a user unit those sent to it. */
async function nameThem(tx: Tx, campaignId: number, targetIds: readonly number[]): Promise<void> {
  await tx.client.query(
    `insert into order_person (order_id, place, campaign_id, name, id_masked, partner, status)
     select e.order_id, row_number() over (partition by e.order_id order by p.partner, p.name, p.id_masked), $1, p.name, p.id_masked, p.partner, p.status
       from enforcement_order e
       join rectification_order o on o.id = e.order_id and o.state = 'draft'
       join enforcement_target t on t.id = e.target_id
       join dispatch_run r on r.campaign_id = $1 and r.month = e.month
       join lateral (
         select name, id_masked, user_unit as partner, status from dispatch_person where firm_id = t.employer_id and run_id = r.id
         union all
         select name, id_masked, firm, status from dispatch_person where user_unit_id = t.employer_id and run_id = r.id) p on true
      where e.target_id = any ($2::bigint[])`,
    [campaignId, targetIds],
  )
}

/** The drafts of a district, before anything is written. */
export async function ordersToDraft(
  tx: Tx,
  actor: Actor,
  { targetIds }: EnforcementOrders,
): Promise<{ drafts: (DraftToBe & { targetId: number })[]; answer: EnforcementOrdersAnswer }> {
  const action = await runningAction(tx, actor.campaignId)
  const { rows } = await tx.client.query<Row & { month: string }>(
    `select t.id, t.lead_id, l.lead_class, t.district_id, t.sides, t.behind, t.not_split, t.misclassified, t.unpaid, t.unnamed, t.partners, t.month,
            coalesce(l.state in ('issued', 'accepted', 'inspected') and l.district_id = t.district_id, false) as out,
            exists (select from rectification_order o where o.lead_id = t.lead_id and o.kind = 'dispatch' and o.holder_id = t.district_id
                       and o.state = any ($4)) as standing
       from enforcement_target t left join lead l on l.id = t.lead_id
      where t.action_id = $1 and t.district_id = $2 and cardinality(t.sides) > 0 and ($3::bigint[] is null or t.id = any ($3))
      order by t.id`,
    [action.id, actor.districtId, targetIds, STANDING_ORDERS],
  )
  const month = monthOf(rows[0]?.month ?? action.month)
  const { dispatch } = await definitionIn(tx)
  const ruleSet = inForceOn(dispatch.ruleSets, lastDayOf(month))
  if (ruleSet === undefined) throw new Refusal('dispatch-without-rules', { month })
  const { rules } = await orderSetting(tx, actor.campaignId)
  const open = rows.filter(({ behind, standing, out }) => behind > 0 && !standing && out)
  const drafts = open.map((row) => ({
    ...{ targetId: row.id, leadId: row.lead_id, leadClass: row.lead_class, districtId: row.district_id },
    ...{ kind: 'dispatch' as const, workingDays: rules.workingDays },
    ...dispatchOrderTexts(
      {
        ...{ month: monthOf(row.month), sides: row.sides, unnamed: row.unnamed, partners: row.partners },
        persons: { NOT_SPLIT: row.not_split, MISCLASSIFIED: row.misclassified, UNPAID: row.unpaid },
      },
      ruleSet,
    ),
  }))
  const settled = rows.filter(({ behind }) => behind === 0).length
  const standing = rows.filter(({ behind, standing: runs }) => behind > 0 && runs).length
  return {
    drafts,
    answer: {
      month,
      orders: drafts.length,
      firms: open.filter(({ sides }) => sides.includes('firm')).length,
      userUnits: open.filter(({ sides }) => sides.includes('user-unit')).length,
      persons: drafts.reduce((sum, { persons }) => sum + persons, 0),
      ...{ standing, settled, leftOut: rows.length - drafts.length - settled - standing },
    },
  }
}
