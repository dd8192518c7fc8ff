import { decideRefusalsSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { lockRefusals } from './lock-refusals.ts'
import { writeRefusalEvents } from './refusal-events.ts'

/**
 * The office accepts reported refusals or gives them back with a note (确认、退回), one by one or all that wait of a slot.
 * What is given back is reported anew in the slot of that day; what is accepted waits for its hand-over (R44).
 */
export const decideRefusals = defineCommand({
  name: 'decide-refusals',
  roles: ['city'],
  input: decideRefusalsSchema,
  async run(tx, { decision, note, refusals }, context) {
    if (decision === 'returned' && note.length < 2) {
      throw new Refusal('return-note-missing', {}, { field: 'note' })
    }
    const ids = 'ids' in refusals ? refusals.ids : await waiting(tx, context.campaign.id, refusals)
    if (ids.length === 0) throw new Refusal('no-refusals-waiting')
    await lockRefusals(tx, ids, decision === 'accepted' ? 'accept' : 'return')
    await tx.client.query(
      `create temp table going on commit drop as
         select id, lead_id, district_id, slot from refusal where id = any ($1)`,
      [ids],
    )
    await tx.client.query(
      `update refusal f set state = $1, decided_on = $2, decided_by = $3, decision_note = $4
         from going g where g.id = f.id`,
      [decision, context.today, context.actor.userId, note],
    )
    const events = await writeRefusalEvents(tx, context, `refusal-${decision}`, { note })
    return {
      answer: { refusals: events.count },
      subject: { kind: 'refusal', id: events.count === 1 ? String(ids[0]) : `${events.count}` },
      after: { decision, refusals: events.count },
      reason: note,
      events,
    }
  },
})

async function waiting(
  tx: Tx,
  campaignId: number,
  { slot, districtId }: { slot: string; districtId?: number | undefined },
): Promise<number[]> {
  let query = tx
    .selectFrom('refusal')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('slot', '=', slot)
    .where('state', '=', 'submitted')
    .orderBy('id')
  if (districtId !== undefined) query = query.where('district_id', '=', districtId)
  return (await query.execute()).map(({ id }) => id)
}
