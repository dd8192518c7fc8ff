import { type CopyValue, copyRows } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { LakeSession } from '../../lake/index.ts'
import { streamedRows } from './streamed-rows.ts'

/** The run that has just been recorded, and the first day of its month. */
type Run = { id: number; campaignId: number; month: string }

/**
 * Keeps who is behind in a month (`behind`), for the orders that name them, in place of those of earlier months: nobody is named longer than he is needed.
 */
export async function writePersons(
  tx: Tx,
  session: LakeSession,
  { id, campaignId, month }: Run,
  employerIds: (key: CopyValue | undefined) => number,
): Promise<void> {
  await tx.client.query(
    'delete from dispatch_person where run_id in (select id from dispatch_run where campaign_id = $1 and month < $2)',
    [campaignId, month],
  )
  const query = `SELECT b.user_unit, b.firm, b.status, b.name, b.id_masked, u.name, f.name FROM behind b
    JOIN employers u ON u.employer = b.user_unit JOIN employers f ON f.employer = b.firm ORDER BY b.firm, b.user_unit, b.name`
  async function* rows() {
    for await (const [userUnit, firm, ...rest] of streamedRows(session, query))
      yield [id, campaignId, employerIds(userUnit), employerIds(firm), ...rest]
  }
  await copyRows(
    tx,
    'dispatch_person',
    [
      ...['run_id', 'campaign_id', 'user_unit_id', 'firm_id'],
      ...['status', 'name', 'id_masked', 'user_unit', 'firm'],
    ],
    rows(),
  )
}
