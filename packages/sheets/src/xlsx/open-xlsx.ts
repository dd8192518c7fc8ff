import type { Row, SheetInfo, Table, TableLimits } from '../table.ts'
import { TableError } from '../table-error.ts'
import { type Archive, openArchive } from './archive.ts'
import type { CellContext } from './cell-value.ts'
import { readFastXml } from './fast-xml.ts'
import { findMergedCells } from './merged-cells.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetRows } from './sheet-rows.ts'
import type { StringStore } from './string-store.ts'
import { readNumberMeanings } from './style-table.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'

const BATCH = 1000

async function* streamRows(
  archive: Archive,
  sheet: SheetPart,
  context: CellContext,
  limits: TableLimits,
): AsyncGenerator<readonly Row[], void, undefined> {
  const reader = new SheetRows(context, limits, sheet.part)
  for await (const _ of readFastXml(archive.open(sheet.part), sheet.part, reader)) {
    if (reader.waiting >= BATCH) yield reader.take()
  }
  if (reader.waiting > 0) yield reader.take()
}

/** Whether a sheet has any row; its texts are not needed to tell. */
async function hasRows(archive: Archive, sheet: SheetPart, limits: TableLimits): Promise<boolean> {
  const context: CellContext = { text: () => '?', meanings: [], date1904: false }
  for await (const rows of streamRows(archive, sheet, context, limits)) if (rows.length > 0) return true
  return false
}

async function firstWithRows(
  archive: Archive,
  sheets: readonly SheetPart[],
  limits: TableLimits,
): Promise<SheetPart> {
  const visibleFirst = [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)]
  for (const sheet of visibleFirst) if (await hasRows(archive, sheet, limits)) return sheet
  throw new TableError('no-data')
}

/** The sheet of a name or index, among those of a workbook. */
function namedSheet<S extends SheetInfo>(sheets: readonly S[], wanted: string | number): S {
  const sheet = sheets.find((each) => each.name === wanted || each.index === wanted)
  if (sheet === undefined) throw new TableError('sheet-missing', { sheet: String(wanted) })
  return sheet
}

/** Opens an .xlsx file. The shared texts are read once, when the first rows are asked for. */
export async function openXlsx(
  path: string,
  wanted: string | number | undefined,
  limits: TableLimits,
): Promise<Table> {
  const archive = await openArchive(path, limits.unpackedBytes)
  let texts: Promise<StringStore> | null = null
  const close = async () => {
    await archive.close()
    const store = await texts?.catch(() => null)
    store?.close()
  }
  try {
    const parts = await readWorkbookParts(archive)
    const meanings = parts.styles === null ? [] : await readNumberMeanings(archive, parts.styles)
    const sheet =
      wanted === undefined
        ? await firstWithRows(archive, parts.sheets, limits)
        : namedSheet(parts.sheets, wanted)
    const { sharedStrings, date1904 } = parts
    return {
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: parts.sheets.map(({ index, name, hidden }) => ({ index, name, hidden })),
      sheet: { index: sheet.index, name: sheet.name, hidden: sheet.hidden },
      async *rows() {
        if (sharedStrings !== null) texts ??= readSharedStrings(archive, sharedStrings, limits)
        const store = await texts
        const text = store === null ? () => '' : (number: number) => store.get(number)
        yield* streamRows(archive, sheet, { text, meanings, date1904 }, limits)
      },
      merges: () => findMergedCells(archive.open(sheet.part)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
