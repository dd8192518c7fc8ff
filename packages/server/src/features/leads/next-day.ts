import { type Appointment, nextDay } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** The day that the last valid contact or visit of a lead promised. */
export async function nextDayOf(tx: Tx, leadId: number): Promise<string | null> {
  const { rows } = await tx.client.query<Omit<Appointment, 'voided'>>(
    `select happened_on as "happenedOn", extract(epoch from recorded_at)::float8 as recorded, next_on as "nextOn", individual
       from contact where lead_id = $1 and voided_on is null and individual
     union all
     select happened_on, extract(epoch from recorded_at)::float8, next_on, true
       from visit where lead_id = $1 and voided_on is null`,
    [leadId],
  )
  return nextDay(rows.map((row) => ({ ...row, voided: false })))
}

/**
 * Puts on the lead the day that its last valid contact or visit promised, and gives it back. A visit that promises
 * none clears what stood before.
 */
export async function settleNextDay(tx: Tx, leadId: number): Promise<string | null> {
  const nextOn = await nextDayOf(tx, leadId)
  await tx.updateTable('lead').set({ next_on: nextOn }).where('id', '=', leadId).execute()
  return nextOn
}
