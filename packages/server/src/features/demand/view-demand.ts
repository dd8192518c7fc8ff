import type { Demand } from '@kuomian/contract'
import { demandSchema } from '@kuomian/contract'
import { sql } from 'kysely'
import { type OpenDatabase, readAs } from '../../db/index.ts'
import type { OpenDemand } from './open-demand.ts'
import { freeSlots } from './slots.ts'

const countsSchema = demandSchema.shape.messages.element.shape.counts

/** What an employer sees of his demand. */
export function viewDemand(db: OpenDatabase, demand: OpenDemand): Promise<Demand> {
  const { actor, campaign, today, page, accessId } = demand
  return readAs(db, actor, async (tx) => {
    const messages = await tx
      .selectFrom('demand_message as m')
      .select(['m.id', 'm.kind', 'm.sent_on', 'm.counts', 'm.note', 'm.slot_on', 'm.slot'])
      .select(
        sql<number>`(select count(*) from evidence_of e where e.subject_kind = 'contact' and e.subject_id = m.contact_id)`.as(
          'files',
        ),
      )
      .where('m.access_id', '=', accessId)
      .orderBy('m.recorded_at', 'desc')
      .limit(50)
      .execute()
    return {
      ...page,
      today,
      slots: await freeSlots(tx, campaign, today),
      messages: messages.map((message) => ({
        id: message.id,
        kind: message.kind,
        sentOn: message.sent_on,
        counts: countsSchema.parse(message.counts),
        note: message.note,
        slotOn: message.slot_on,
        slotTitle:
          campaign.documents.appointments.slots.find(({ code }) => code === message.slot)?.title ?? null,
        files: message.files,
      })),
    }
  })
}
