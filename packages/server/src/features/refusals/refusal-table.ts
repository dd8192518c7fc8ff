import { REFUSAL_REASONS, type RefusalReasonCode } from '@kuomian/campaign'
import type { Actor, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { codesOf } from '../leads/index.ts'
import { evidenceCount } from './list-refusals.ts'
import { notTakenUp, qualifyingRows, qualifyingValues } from './qualifying.ts'
import { namedSlot } from './slots.ts'

/** The columns of the list of a slot, in order. */
export const REFUSAL_COLUMNS = [
  'slot',
  'district',
  'employer_id',
  'code',
  'name',
  'class',
  'uninsured',
  'attempts',
  'last_contact',
  'reason',
  'evidence',
  'state',
] as const

type Column = (typeof REFUSAL_COLUMNS)[number]
export type RefusalLine = Record<Column, string | number | null>

type Row = Omit<RefusalLine, 'code' | 'reason'> & {
  codes: unknown
  reason_code: RefusalReasonCode | null
  note: string
}

/**
 * The list of a slot as the pages show it: what districts have taken up in any state, and in state `proposed` what
 * qualifies and nobody has taken up. Ordered by district and name.
 * @throws Refusal `slot-unknown`
 */
export async function refusalTable(
  tx: Tx,
  actor: Actor,
  { id, definition, today }: RunningCampaign,
  day: string,
): Promise<RefusalLine[]> {
  const { slot, after } = await namedSlot(definition, day)
  const scope = { campaignId: id, today, districtId: actor.districtId, rules: definition.refusals }
  const { rows } = await tx.client.query<Row>(
    `with qualifying as (${qualifyingRows}), line as (
       select f.lead_id, f.district_id, f.attempts, f.last_contact_on, f.reason_code, f.note, f.state
         from refusal f where f.campaign_id = $1 and f.slot = $9::date
       union all
       select q.lead_id, q.district_id, q.attempts, q.last_on, null, '', 'proposed'
         from qualifying q where q.since <= $9 and ($10::date is null or q.since > $10) and ${notTakenUp})
     select $9::date as slot, d.name as district, l.employer_id, l.codes, l.name, l.lead_class as class,
            l.uninsured_now as uninsured, f.attempts, f.last_contact_on as last_contact, f.reason_code, f.note,
            ${evidenceCount} as evidence, f.state
       from line f join lead l on l.id = f.lead_id join district d on d.id = f.district_id
      order by d.ordinal, l.name, l.id, f.state`,
    [...qualifyingValues(scope), slot, after],
  )
  return rows.map(({ codes, reason_code: code, note, ...row }) => ({
    ...row,
    code: codesOf(codes)[0]?.values[0] ?? null,
    reason: code === null ? null : `${code} ${REFUSAL_REASONS[code].zh}${note === '' ? '' : `：${note}`}`,
  }))
}
