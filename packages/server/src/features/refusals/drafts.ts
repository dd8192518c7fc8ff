import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

const lapsedNote = '不再符合上报条件 / qualifies no longer'

/**
 * Brings the drafts of a report to what holds today: attempts and days anew, and those that qualify no longer are left out
 * with that note, so that nothing is reported that the rule does not carry. Needs the table `qualifying`.
 * @returns how many were left out
 */
export async function refreshDrafts(tx: Tx, context: CommandContext, reportId: number): Promise<number> {
  await tx.client.query(
    `update refusal f set attempts = q.attempts, contact_days = q.days, last_contact_on = q.last_on
       from qualifying q where f.report_id = $1 and f.state = 'draft' and q.lead_id = f.lead_id`,
    [reportId],
  )
  const { rowCount } = await tx.client.query(
    `update refusal f set state = 'dropped', decided_on = $2, decided_by = $3, decision_note = $4
      where f.report_id = $1 and f.state = 'draft'
        and not exists (select from qualifying q where q.lead_id = f.lead_id and q.district_id = f.district_id)`,
    [reportId, context.today, context.actor.userId, lapsedNote],
  )
  return rowCount ?? 0
}
