import { type Assessment, assessmentHeadSchema, scoreSheetSchema } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** The published editions of a quarter, the latest first. */
export async function editionsOf(tx: Tx, quarter: string): Promise<Assessment['editions']> {
  return tx
    .selectFrom('assessment_edition')
    .select(['edition', 'published_on as publishedOn', 'source', 'hash', 'reason'])
    .where('quarter', '=', quarter)
    .orderBy('edition', 'desc')
    .execute()
}

/** What an edition says: read as it was frozen, and nothing reckoned anew. Null where there is no such edition. */
export async function frozenEdition(tx: Tx, quarter: string, edition: number) {
  const row = await tx
    .selectFrom('assessment_edition')
    .select(['id', 'head'])
    .where('quarter', '=', quarter)
    .where('edition', '=', edition)
    .executeTakeFirst()
  if (!row) return null
  const sheets = await tx
    .selectFrom('assessment_sheet')
    .select(['id', 'data'])
    .where('edition_id', '=', row.id)
    .orderBy('place')
    .execute()
  return {
    head: assessmentHeadSchema.parse(row.head),
    sheets: sheets.map(({ id, data }) => ({ ...scoreSheetSchema.parse(data), id })),
  }
}
