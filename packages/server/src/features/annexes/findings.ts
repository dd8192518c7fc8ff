import { monthOf } from '@kuomian/campaign'
import { type AnnexFinding, annexIdSchema } from '@kuomian/contract'
import { z } from 'zod'
import type { Tx } from '../../db/index.ts'
import { findingSource } from './finding-source.ts'
import type { FigureQuestion } from './question.ts'

const placeSchema = z.object({
  annex: annexIdSchema.nullable().catch(null),
  row: z.string().nullable().catch(null),
  column: z.string().nullable().catch(null),
  line: z.number().nullable().catch(null),
})

/** What the rules found in the notice that speaks of the month of D, known at K, in the order of the rules. */
export async function findingsOf(
  tx: Tx,
  { campaign, asOf, knownAt }: FigureQuestion,
): Promise<AnnexFinding[]> {
  const rows = await tx
    .selectFrom('finding')
    .select(['id', 'rule', 'severity', 'place', 'message_zh as zh', 'message_en as en'])
    .where('campaign_id', '=', campaign.id)
    .where('source', '=', findingSource(monthOf(asOf)))
    .where('known_on', '<=', knownAt)
    .orderBy('id')
    .execute()
  return rows.map(({ place, ...row }) => ({ ...row, place: placeSchema.parse(place) }))
}
