import { demandAppointmentSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { OpenDemand } from './open-demand.ts'
import { sendMessage } from './send-message.ts'
import { freeSlots } from './slots.ts'

/** An employer books a half day at the office; the last place goes to one of two who want it at the same moment. */
export function bookAppointment(demand: OpenDemand) {
  return defineCommand({
    name: 'book-appointment',
    roles: ['public'],
    input: demandAppointmentSchema.omit({ number: true, code: true }),
    async run(tx, { day, slot, sender, phone, note }, context) {
      const { campaign, actor, accessId, leadId } = demand
      // Of one paper only one books at a time.
      await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`demand/${accessId}`])
      const offered = await freeSlots(tx, campaign, context.today)
      const place = offered.find((one) => one.day === day && one.slot === slot)
      if (!place) throw new Refusal('demand-slot-unknown', { day }, { field: 'day' })
      const booked = await tx
        .selectFrom('demand_message')
        .select('slot_on')
        .where('access_id', '=', accessId)
        .where('slot_on', '>=', context.today)
        .executeTakeFirst()
      if (booked?.slot_on) throw new Refusal('demand-appointment-already', { day: booked.slot_on })
      const { rowCount } = await tx.client.query(
        `insert into demand_slot as s (campaign_id, district_id, slot_on, slot, taken) values ($1, $2, $3, $4, 1)
         on conflict (campaign_id, district_id, slot_on, slot) do update set taken = s.taken + 1 where s.taken < $5`,
        [context.campaign.id, actor.districtId, day, slot, campaign.documents.appointments.perSlot],
      )
      if (rowCount === 0) throw new Refusal('demand-slot-taken', {}, { field: 'slot' })
      const { id, contactId } = await sendMessage(tx, context, demand, {
        kind: 'appointment',
        counts: null,
        note,
        sender,
        phone,
        slot: { day, code: slot, title: place.title },
      })
      return {
        answer: { id },
        subject: { kind: 'lead', id: String(leadId) },
        after: { message: 'appointment', contact: contactId, day, slot },
      }
    },
  })
}
