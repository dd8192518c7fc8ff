import { createHash } from 'node:crypto'
import type { Tx } from '../db/index.ts'

/** What of a journal row goes into the chain: every column, as one text that no setting of the session changes. */
const rowText = `jsonb_build_array(j.id, j.campaign_id, j.district_id, extract(epoch from j.recorded_at), j.known_on,
  j.user_id, j.command, j.subject_kind, j.subject_id, j.before, j.after, j.reason, j.event_count, j.event_hash)::text`

/** A journal row as the chain sees it. */
export type ChainRow = { id: number; text: string; position: number | null; hash: Buffer | null }

/** The first link: a chain without rows. */
export const beginning = Buffer.alloc(32)

/** The link of a row: SM3 over the link before it and the row's text (GB/T 32905). */
export function linkOf(previous: Buffer, text: string): Buffer {
  return createHash('sm3').update(previous).update(text).digest()
}

/** The hash that the chain ends with; the beginning while it is empty. */
export async function lastLink(tx: Tx): Promise<Buffer> {
  const { rows } = await tx.client.query<{ hash: Buffer }>(
    'select hash from journal_seal order by position desc limit 1',
  )
  return rows[0]?.hash ?? beginning
}

/** Rows that are committed for good and not yet in the chain, in the order of their numbers. */
export async function unsealedRows(tx: Tx, limit: number): Promise<ChainRow[]> {
  // A transaction below the oldest running one has ended: nothing can still appear before it (design §4).
  const { rows } = await tx.client.query<ChainRow>(
    `select j.id, ${rowText} as text, null::bigint as position, null::bytea as hash
       from journal j
      where j.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        and not exists (select from journal_seal s where s.journal_id = j.id)
      order by j.id limit $1`,
    [limit],
  )
  return rows
}

/** Sealed rows after a position of the chain, in its order. */
export async function sealedRows(tx: Tx, after: number, limit: number): Promise<ChainRow[]> {
  const { rows } = await tx.client.query<ChainRow>(
    `select j.id, ${rowText} as text, s.position, s.hash
       from journal_seal s join journal j on j.id = s.journal_id
      where s.position > $1 order by s.position limit $2`,
    [after, limit],
  )
  return rows
}
