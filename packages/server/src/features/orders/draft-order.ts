import { orderDraftSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { visitedLead } from '../visits/index.ts'
import { citePolicies, defaultCited, registerOn } from './cited-policies.ts'
import { writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'
import { noOtherStands } from './standing-order.ts'

/** Drafts an order to correct for one employer (草拟, R05, R14). */
export const draftOrder = defineCommand({
  name: 'draft-order',
  roles: ['district'],
  input: orderDraftSchema.extend({ leadId: z.number().int() }),
  async run(tx, draft, context) {
    const lead = await visitedLead(tx, draft.leadId)
    // An order is addressed to an employer; somebody without one has nobody to correct anything.
    if (lead.units === 0) throw new Refusal('order-without-employer', { id: lead.id }, { field: 'leadId' })
    const setting = await orderSetting(tx, context.campaign.id)
    await noOtherStands(tx, { leadId: lead.id, holderId: lead.district_id, kind: draft.kind })
    const { id } = await tx
      .insertInto('rectification_order')
      .values({
        campaign_id: context.campaign.id,
        lead_id: lead.id,
        district_id: lead.district_id,
        holder_id: lead.district_id,
        kind: draft.kind,
        state: 'draft',
        persons: draft.persons,
        facts: draft.facts,
        provision: draft.provision,
        demand: draft.demand,
        working_days: draft.workingDays,
        drafted_on: context.today,
        drafted_by: context.actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const leadClass = lead.lead_class
    const cited =
      draft.citations ??
      defaultCited(setting, await registerOn(tx, context.campaign.id, context.today), {
        kind: draft.kind,
        leadClass,
      })
    await citePolicies(tx, context.campaign.id, id, cited)
    const order = { id, lead_id: lead.id, holder_id: lead.district_id }
    await writeOrderEvent(tx, context, order, 'order-drafted', context.today, { order_kind: draft.kind })
    const { kind, persons, workingDays } = draft
    return orderDone(
      tx,
      setting,
      { id, state: 'draft', due_on: null },
      { after: { kind, persons, workingDays, cites: cited.map(({ policyId }) => policyId) } },
    )
  },
})
