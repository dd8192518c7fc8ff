import { type HandoverDetail, Refusal } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { handoverRows } from './handover-row.ts'
import type { HandoverSetting } from './setting.ts'

/**
 * One hand-over with the visits and contacts behind it.
 * @throws Refusal `handover-not-found`, also for a number that was handed to the other receiver
 */
export async function viewHandover(
  tx: Tx,
  actor: Actor,
  setting: HandoverSetting,
  number: number,
): Promise<HandoverDetail> {
  const row = await tx
    .selectFrom('handover')
    .selectAll()
    .where('campaign_id', '=', actor.campaignId)
    .where('number', '=', number)
    .executeTakeFirst()
  const [handover] = row === undefined ? [] : await handoverRows(tx, [row], actor, setting)
  if (!row || !handover) throw new Refusal('handover-not-found', { number })
  const visits = await tx
    .selectFrom('visit')
    .select(['id', 'happened_on as happenedOn', 'outcome', 'officers', 'note'])
    .where('lead_id', '=', row.lead_id)
    .where('voided_on', 'is', null)
    .orderBy('id')
    .execute()
  const contacts = await tx
    .selectFrom('contact')
    .select(['id', 'happened_on as happenedOn', 'channel', 'reached', 'note'])
    .where('lead_id', '=', row.lead_id)
    .where('voided_on', 'is', null)
    .where('individual', '=', true)
    .orderBy('id')
    .execute()
  return {
    handover,
    visits,
    contacts,
    other: { receiver: row.receiver === 'audit' ? 'inspection' : 'audit', leads: !row.leads },
  }
}
