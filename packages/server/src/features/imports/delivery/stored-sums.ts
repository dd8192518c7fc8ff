import { join } from 'node:path'
import { type LakeSession, ROWS_FILE, sqlName, sqlText } from '../../../lake/index.ts'

/** The sums of some figures over the rows of a delivery, to hold against the totals that its file states. */
export async function storedSums(
  session: LakeSession,
  folder: string,
  fields: readonly string[],
): Promise<Map<string, number>> {
  if (fields.length === 0) return new Map()
  const sums = fields.map((field) => `coalesce(sum(${sqlName(field)}), 0)::BIGINT as ${sqlName(field)}`)
  const [row] = await session.rows(
    `select ${sums.join(', ')} from read_parquet(${sqlText(join(folder, ROWS_FILE))})`,
  )
  return new Map(fields.map((field) => [field, Number(row?.[field] ?? 0)]))
}
