import type { Engine } from '../engine/engine.ts'
import type { Resolution } from '../model/model.ts'
import type { SourceTable } from '../run/request.ts'
import { quoted } from './profile.ts'
import type { ProposedColumn } from './proposed-column.ts'

/** Records that repeat another one of their table, up to which the table is taken to name everything once. */
const FEW_REPEATED = 0.02
/** Columns that together name a record. */
const NAMING = 3

/**
 * What becomes of the links: clusters inside one table; one-to-one between two that each name a thing once; plain links where
 * one of them repeats itself.
 */
export async function proposeResolution(
  engine: Engine,
  left: SourceTable,
  right: SourceTable | null,
  columns: readonly ProposedColumn[],
): Promise<Resolution> {
  if (right === null) return 'clusters'
  const naming = [...columns]
    .filter(({ filled, meaning }) => filled > 0.3 && meaning !== 'whole-name')
    .sort((a, b) => a.chance - b.chance)
    .slice(0, NAMING)
  if (naming.length === 0) return 'links'
  const headers = (side: 'left' | 'right') => naming.map((column) => column[side].header)
  const repeated = Math.max(
    await repeatedShare(engine, left, headers('left')),
    await repeatedShare(engine, right, headers('right')),
  )
  return repeated <= FEW_REPEATED ? 'one-to-one' : 'links'
}

/** Share of the records that agree with an earlier one in all these columns. */
async function repeatedShare(
  engine: Engine,
  table: SourceTable,
  headers: readonly string[],
): Promise<number> {
  const values = headers.map((header) => `lower(trim(${quoted(header)}))`).join(', ')
  const filled = headers.map((header) => `trim(${quoted(header)}) <> ''`).join(' AND ')
  const [row] = await engine.rows(
    `SELECT sum(n), count(*) FROM (SELECT count(*) AS n FROM ${table.table} WHERE ${filled} GROUP BY ${values})`,
  )
  const records = Number(row?.[0] ?? 0)
  return records === 0 ? 0 : 1 - Number(row?.[1] ?? 0) / records
}
