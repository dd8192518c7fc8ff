import type { CopyValue } from '../../command/index.ts'
import type { LakeSession } from '../../lake/index.ts'

/** The rows of a query of the engine, one by one: counts as numbers, everything else as text. */
export async function* streamedRows(session: LakeSession, query: string): AsyncIterable<CopyValue[]> {
  const result = await session.connection.stream(query)
  for await (const piece of result.yieldRowsJson())
    for (const row of piece)
      yield row.map((cell) => (typeof cell === 'number' || cell === null ? cell : String(cell)))
}
