import type { Handover, KeyListPage, KeyListQuery } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { handoverRows } from './handover-row.ts'
import type { HandoverSetting } from './setting.ts'

/** One page of the list, newest first (keyset by number). Row security leaves a receiver only what was handed to it. */
export async function listHandovers(
  tx: Tx,
  actor: Actor,
  setting: HandoverSetting,
  query: KeyListQuery,
): Promise<KeyListPage> {
  const { receiver, districtId, slot, state, leads, after, limit } = query
  let rows = tx
    .selectFrom('handover')
    .selectAll()
    .where('campaign_id', '=', actor.campaignId)
    .orderBy('number', 'desc')
    .limit(limit + 1)
  if (receiver !== undefined) rows = rows.where('receiver', '=', receiver)
  if (districtId !== undefined) rows = rows.where('district_id', '=', districtId)
  if (slot !== undefined) rows = rows.where('slot', '=', slot)
  if (state !== undefined) rows = rows.where('state', '=', state)
  if (leads !== undefined) rows = rows.where('leads', '=', leads === 'true')
  if (after !== undefined) rows = rows.where('number', '<', after)
  const found = await rows.execute()
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: await handoverRows(tx, page, actor, setting),
    next: found.length > limit && last ? String(last.number) : null,
  }
}

/** What was handed over of one lead, for the district that waits for the feedback. */
export async function handoversOfLead(
  tx: Tx,
  actor: Actor,
  setting: HandoverSetting,
  leadId: number,
): Promise<Handover[]> {
  const rows = await tx
    .selectFrom('handover')
    .selectAll()
    .where('lead_id', '=', leadId)
    .orderBy('number')
    .execute()
  return handoverRows(tx, rows, actor, setting)
}
