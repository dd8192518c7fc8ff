import { createHash } from 'node:crypto'
import type { CommandContext } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'

/**
 * Writes one event into the timeline of every lead of the temporary table `going (id, lead_id, district_id)`; the journal
 * keeps their number and their hash.
 */
export async function writeRefusalEvents(
  tx: Tx,
  context: CommandContext,
  kind: string,
  detail: { [key: string]: Json },
): Promise<{ count: number; hash: string }> {
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, lead_id, district_id, $2, $3, $3, $4::jsonb || jsonb_build_object('refusal', id), $5 from going`,
    [context.campaign.id, kind, context.today, JSON.stringify(detail), context.journalId],
  )
  const { rows } = await tx.client.query<{ count: number; lines: string }>(
    `select count(*)::int as count, coalesce(string_agg(concat_ws(':', id, lead_id), ';' order by id), '') as lines from going`,
  )
  const { count = 0, lines = '' } = rows[0] ?? {}
  return { count, hash: createHash('sha256').update(lines).digest('hex') }
}
