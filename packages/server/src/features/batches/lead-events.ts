import { createHash } from 'node:crypto'
import type { CommandContext } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'

/** Writes one event into the timeline of every chosen lead; the journal keeps their number and their hash. */
export async function writeChosenEvents(
  tx: Tx,
  context: CommandContext,
  kind: string,
  detail: { [key: string]: Json },
  happenedOn: string = context.today,
): Promise<{ count: number; hash: string }> {
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, lead_id, district_id, $2, $6, $3, $4, $5 from chosen`,
    [context.campaign.id, kind, context.today, JSON.stringify(detail), context.journalId, happenedOn],
  )
  const { rows } = await tx.client.query<{ count: number; lines: string }>(
    `select count(*)::int as count, coalesce(string_agg(concat_ws(':', lead_id, district_id, units, persons), ';' order by lead_id), '') as lines
       from chosen`,
  )
  const { count = 0, lines = '' } = rows[0] ?? {}
  return { count, hash: createHash('sha256').update(lines).digest('hex') }
}
