import { type RosterKind, rosterColumns, rosterOf } from '@kuomian/campaign'
import type { JobEngine } from '../duckdb.ts'

/** A row of a roster as a test gives it: what it does not name is blank. */
export type TestRow = Record<string, string | number | boolean | null>

/** Writes rows as the roster lake holds them: Parquet with the declared columns of the kind, rows numbered from 2. */
export async function writeRoster(
  engine: JobEngine,
  kind: RosterKind,
  rows: readonly TestRow[],
  file: string,
): Promise<void> {
  const columns = rosterColumns(rosterOf(kind))
  const values = rows.map((row, index) => {
    const cells = columns.map(({ name, sqlType }) =>
      name === 'row_number' ? String(index + 2) : `${literalOf(row[name] ?? null)}::${sqlType}`,
    )
    return `(${cells.join(', ')})`
  })
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const from =
    values.length > 0
      ? `(VALUES ${values.join(', ')}) AS rows (${names})`
      : `(SELECT ${columns.map(({ name, sqlType }) => `NULL::${sqlType} AS "${name}"`).join(', ')} WHERE false)`
  await engine.rows(`COPY (SELECT * FROM ${from}) TO '${file}' (FORMAT parquet)`)
}

function literalOf(value: string | number | boolean | null): string {
  if (value === null) return 'NULL'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** The kinds of roster that a run reads here. */
export const DELIVERY_KINDS = [
  'ledger-units',
  'ledger-persons',
  'housing-fund',
  'employment',
  'training-subsidy',
  'dispatch-relations',
  'sme',
  'ftz',
  'dispatch-licences',
  'graduates',
] as const
