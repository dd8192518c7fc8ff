import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

const PIECE = 1 << 20

/**
 * Writes rows as UTF-8 CSV with a header, piece by piece, so that memory does not grow with their number. Cells hold no comma,
 * quote or line break: the made-up rosters have none.
 * @returns how many rows were written
 */
export async function writeRows(
  path: string,
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<number> {
  const file = createWriteStream(path)
  let piece = `${columns.join(',')}\n`
  let written = 0
  for (const row of rows) {
    piece += `${row.join(',')}\n`
    written++
    if (piece.length < PIECE) continue
    if (!file.write(piece)) await new Promise<void>((resolve) => file.once('drain', () => resolve()))
    piece = ''
  }
  file.end(piece)
  await finished(file)
  return written
}
