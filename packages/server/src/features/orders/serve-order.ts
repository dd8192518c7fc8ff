import { needsWitness, workingDaysTo } from '@kuomian/campaign'
import { orderServiceSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import { freezeCitations } from './cited-policies.ts'
import { refuseDeadline } from './deadline-refusal.ts'
import { type HeldOrder, heldOrder, settleDueDay, writeOrderEvent } from './held-order.ts'
import { orderDone } from './order-done.ts'
import { orderSetting } from './order-rules.ts'
import { passOrders } from './pass-orders.ts'

const input = orderServiceSchema.extend({ orderId: z.number().int() })

/**
 * Serves an approved order with its return slip (送达回证, domain §9.4): from the day after, its working days run. A deadline
 * typed by hand must be a working day; it becomes the days that lead to it.
 */
export const serveOrder = defineCommand({
  name: 'serve-order',
  roles: ['district'],
  input,
  async run(tx, service, context) {
    const order = await heldOrder(tx, service.orderId, 'serve')
    checkService(service, order, context.today)
    const setting = await orderSetting(tx, context.campaign.id)
    const { servedOn, way } = service
    let workingDays = order.working_days
    if (service.dueOn !== null) {
      const typed = workingDaysTo(service.dueOn, { servedOn, pauses: [] }, setting.calendar)
      if ('problem' in typed) throw refuseDeadline(service.dueOn, typed, servedOn)
      workingDays = typed.workingDays
    }
    if (workingDays > setting.rules.mostWorkingDays) {
      const most = setting.rules.mostWorkingDays
      throw new Refusal('order-deadline-too-late', { day: service.dueOn ?? '', most }, { field: 'dueOn' })
    }
    const served = {
      served_on: servedOn,
      served_district_id: order.holder_id,
      served_time: service.servedTime,
      served_way: way,
      served_to: service.servedTo,
      served_witness: service.witness === '' ? null : service.witness,
      working_days: workingDays,
      state: order.next,
    }
    // While it is approved still: from its service on, nothing of what it cites changes.
    await freezeCitations(tx, context.campaign.id, order.id, servedOn)
    await tx.updateTable('rectification_order').set(served).where('id', '=', order.id).execute()
    const dueOn = await settleDueDay(tx, { ...order, ...served }, setting)
    const subject = { campaignId: context.campaign.id, districtId: order.holder_id, leadId: order.lead_id }
    await linkEvidence(tx, { ...subject, kind: 'order', id: order.id }, service.evidence)
    await writeOrderEvent(tx, context, order, 'order-served', servedOn, { way, dueOn })
    // Written down late, its day may have passed already.
    await passOrders(tx, context, order.id)
    return orderDone(tx, setting, order, { after: { way, servedOn, workingDays } })
  },
})

function checkService(service: z.output<typeof input>, order: HeldOrder, today: string): void {
  const { servedOn: day } = service
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field: 'servedOn' })
  if (order.approved_on !== null && day < order.approved_on) {
    throw new Refusal(
      'order-served-before-approval',
      { day, approved: order.approved_on },
      { field: 'servedOn' },
    )
  }
  if (needsWitness(service.way) && service.witness === '') {
    throw new Refusal('order-witness-missing', {}, { field: 'witness', rule: 'domain §9.4' })
  }
}
