import { REFUSAL_STATES, type RefusalAct, refusalAfter } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/**
 * The refusals that an act is about, locked until the transaction ends.
 * @throws Refusal `refusal-not-found`, or `refusal-state` where the state machine does not allow the act
 */
export async function lockRefusals(tx: Tx, ids: readonly number[], act: RefusalAct) {
  const { rows } = await tx.client.query<{
    id: number
    lead_id: number
    district_id: number
    slot: string
    report_id: number
    state: keyof typeof REFUSAL_STATES
    name: string
  }>(
    `select f.id, f.lead_id, f.district_id, f.slot, f.report_id, f.state,
            coalesce((select name from lead where id = f.lead_id), '') as name
       from refusal f
      where f.id = any ($1) and (current_district() is null or f.district_id = current_district())
      order by f.id for update`,
    [ids],
  )
  const found = new Set(rows.map((row) => row.id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new Refusal('refusal-not-found', { id: missing })
  const wrong = rows.find((row) => refusalAfter(row.state, act) === null)
  if (wrong) {
    const { name, state } = wrong
    throw new Refusal('refusal-state', { name, state: REFUSAL_STATES[state].zh })
  }
  return rows
}
