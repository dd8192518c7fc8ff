import type { MappingProposal } from '@kuomian/campaign'
import {
  controlSumSchema,
  type ImportOutcome,
  importWarningSchema,
  rosterKindSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { readAs } from '../../../db/index.ts'
import type { ImportPlace } from './import-roster.ts'

/** The outcome when the very file is already in: what was known of it then, and that nothing changed. */
export async function unchangedOutcome(
  { program, actor }: ImportPlace,
  deliveryId: number,
  mapping: MappingProposal,
): Promise<ImportOutcome> {
  const row = await readAs(program.db, actor, (tx) =>
    tx.selectFrom('delivery').selectAll().where('id', '=', deliveryId).executeTakeFirstOrThrow(),
  )
  return {
    state: 'unchanged',
    kind: rosterKindSchema.parse(row.kind),
    fileName: row.file_name,
    asOf: row.as_of,
    source: row.source,
    deliveryId,
    supersedes: row.supersedes,
    rowsIn: row.rows_in ?? 0,
    rowsStored: row.rows_stored ?? 0,
    rowsRefused: row.rows_refused ?? 0,
    rowsAside: 0,
    columns: [...mapping.columns],
    warnings: z.array(importWarningSchema).parse(row.warnings),
    controlSums: z.array(controlSumSchema).parse(row.control_sums),
    errors: [],
    figures: [],
  }
}
