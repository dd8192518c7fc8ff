import { countKeys, duplicateKeys, firstEmptyKey } from '../dialect/duckdb-files.ts'
import type { Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'

/**
 * Sees to it that every row has a key and none has another's.
 * @returns how many rows there are
 * @throws LinkageError key-empty, key-duplicate
 */
export async function checkKey(engine: Engine, view: string, file: string, column: string): Promise<number> {
  const [counts] = await engine.rows(countKeys(view))
  const [rows, empty, distinct] = (counts ?? []).map(Number)
  if (rows === undefined) return 0
  if (empty !== undefined && empty > 0) {
    const [first] = await engine.rows(firstEmptyKey(view))
    throw new LinkageError('key-empty', { file, column, row: Number(first?.[0] ?? 0) + 1 })
  }
  if (distinct === rows) return rows
  const duplicates = await engine.rows(duplicateKeys(view))
  const [first] = duplicates
  if (first === undefined) return rows
  const example = duplicates.map(([key, times]) => `${key} (×${times})`).join(', ')
  throw new LinkageError('key-duplicate', { file, column, example, count: Number(first[2]) })
}
