import { type RosterKind, rosterOf } from '@kuomian/campaign'
import type { Preview } from '@kuomian/contract'
import { openTable, shownText } from '@kuomian/sheets'
import { type Actor, readAs } from '../../../db/index.ts'
import type { Program } from '../../../program/index.ts'
import { campaignOf } from '../../campaigns/index.ts'
import { rememberedMapping } from '../delivery/column-mappings.ts'
import { asOfDay } from '../file/as-of.ts'
import { inspectFile } from '../file/inspect-file.ts'
import { readingFile } from '../file/table-refusal.ts'
import type { Upload } from './uploads.ts'

/** What the uploaded file is to be read as. */
export interface PreviewOrder {
  readonly kind: RosterKind
  readonly source: string
  readonly sheet?: string
}

/** Reads the head of an uploaded file and proposes what to do with it; only its first rows are read. */
export async function previewUpload(
  program: Program,
  actor: Actor,
  upload: Upload,
  { kind, source, sheet }: PreviewOrder,
): Promise<Preview> {
  const campaign = await campaignOf(program.db, { id: actor.campaignId })
  return readingFile(upload.fileName, async () => {
    const table = await openTable(upload.path, sheet === undefined ? {} : { sheet })
    try {
      const head = await inspectFile(table, kind, upload.fileName, {
        remembered: (headerHash) =>
          readAs(program.db, actor, (tx) => rememberedMapping(tx, campaign.id, { kind, source, headerHash })),
      })
      const { columns, missing, duplicates } = head.mapping
      return {
        uploadId: upload.id,
        fileName: upload.fileName,
        kind,
        format: table.format,
        encoding: table.encoding,
        sheet: table.sheet.name,
        sheets: table.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
        titles: head.header.titles.slice(0, 5),
        headerRow: head.header.lastRow,
        columns: [...columns],
        remembered: head.remembered,
        missing: [...missing],
        duplicates: duplicates.map(({ field, columns }) => ({ field, columns: [...columns] })),
        sample: head.sample.map((row) => ({
          row: row.number,
          cells: head.headers.map((_, column) => shownText(row, column)),
        })),
        asOf: asOfDay(rosterOf(kind), { asked: undefined, month: head.month, today: campaign.today }),
      }
    } finally {
      await table.close()
    }
  })
}
