import { type AnnexFigures, type AnnexId, annexFiguresSchema, monthOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/**
 * The figures that a notice printed for the month of D, in its latest edition known at K.
 * @throws Refusal `no-published-figures`
 */
export async function publishedFiguresOf(
  tx: Tx,
  question: FigureQuestion,
  annex: AnnexId,
): Promise<AnnexFigures> {
  const month = monthOf(question.asOf)
  const row = await tx
    .selectFrom('published_table')
    .select('figures')
    .where('campaign_id', '=', question.campaign.id)
    .where('annex', '=', Number(annex.slice('annex-'.length)))
    .where('month', '=', `${month}-01`)
    .where('known_on', '<=', question.knownAt)
    .orderBy('edition', 'desc')
    .executeTakeFirst()
  if (!row) throw new Refusal('no-published-figures', { month })
  return annexFiguresSchema.parse(row.figures)
}
