import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** What an employer sent of a lead on his page. @throws Refusal `not-found` for another lead’s message */
export async function employerMessage(tx: Tx, leadId: number, id: string): Promise<void> {
  const found = await tx
    .selectFrom('demand_message')
    .select('id')
    .where('id', '=', id)
    .where('lead_id', '=', leadId)
    .executeTakeFirst()
  if (!found) throw new Refusal('not-found', {}, { field: 'message' })
}
