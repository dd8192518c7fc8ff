import { posix } from 'node:path'
import { TextDecoder } from 'node:util'
import { DEFAULT_LIMITS, type Table } from '../table.ts'
import { tableWidth } from '../table-width.ts'
import type { Destination } from '../write/destination.ts'
import { type PartPieces, writeZip } from '../write/zip-writer.ts'
import { type Archive, openArchive } from '../xlsx/archive.ts'
import { readWorkbookParts } from '../xlsx/workbook-parts.ts'
import { SheetAnnotator } from './annotate-sheet.ts'
import { withNoteStyle } from './note-style.ts'
import type { Refusals } from './refusals.ts'

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function wholeText(archive: Archive, part: string): Promise<string> {
  let text = ''
  for await (const piece of decoded(archive.open(part))) text += piece
  return text
}

/** The order of calculation names cells that are gone from a shortened sheet; spreadsheets rebuild it. */
async function withoutCalculationChain(
  archive: Archive,
  relationships: string,
): Promise<Map<string, string>> {
  const changed = new Map<string, string>()
  for (const part of ['[Content_Types].xml', relationships]) {
    if (!archive.has(part)) continue
    const text = await wholeText(archive, part)
    changed.set(
      part.toLowerCase(),
      text.replace(/<(?:[\w.-]+:)?(?:Override|Relationship)\b[^>]*calcChain[^>]*\/>/g, ''),
    )
  }
  return changed
}

/** Copies a workbook part by part; only the sheet, the style sheet and, where rows go, the calculation chain change. */
export async function annotateXlsx(
  path: string,
  table: Table,
  out: Destination,
  refusals: Refusals,
): Promise<void> {
  const column = await tableWidth(table)
  const archive = await openArchive(path, DEFAULT_LIMITS.unpackedBytes)
  try {
    const parts = await readWorkbookParts(archive)
    const sheet = parts.sheets.find((each) => each.index === table.sheet.index)
    if (sheet === undefined) return
    const isShortened = refusals.onlyRefused === true
    const changed = isShortened
      ? await withoutCalculationChain(archive, parts.relationships)
      : new Map<string, string>()
    const styled = parts.styles === null ? null : withNoteStyle(await wholeText(archive, parts.styles))
    if (parts.styles !== null && styled !== null) changed.set(parts.styles.toLowerCase(), styled.xml)
    const annotator = new SheetAnnotator({ refusals, column, style: styled?.style ?? null })
    const copies: [string, PartPieces][] = []
    for (const stored of archive.names) {
      const name = stored.replaceAll('\\', '/').replace(/^\//, '')
      if (name.endsWith('/') || (isShortened && /calcChain\.xml$/i.test(posix.basename(name)))) continue
      const text = changed.get(name.toLowerCase())
      if (text !== undefined) copies.push([name, () => [Buffer.from(text)]])
      else if (name.toLowerCase() === sheet.part.toLowerCase()) {
        copies.push([name, () => annotator.pieces(decoded(archive.open(name)))])
      } else copies.push([name, () => archive.open(name)])
    }
    await writeZip(out, copies)
  } finally {
    await archive.close()
  }
}
