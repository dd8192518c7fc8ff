import { type AnnexFigures, type AnnexId, annexFiguresSchema, monthOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/** Figures as a notice printed them, with where and when they were read. */
export type PublishedEdition = { figures: AnnexFigures; edition: number; knownOn: string; source: string }

/** The figures that a notice printed for the month of D, in its latest edition known at K; null when none did. */
export async function publishedEdition(
  tx: Tx,
  question: FigureQuestion,
  annex: AnnexId,
): Promise<PublishedEdition | null> {
  const row = await editionsOf(tx, question, annex)
    .select(['figures', 'edition', 'known_on', 'source'])
    .where('month', '=', `${monthOf(question.asOf)}-01`)
    .orderBy('edition', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const { figures, edition, known_on: knownOn, source } = row
  return { figures: annexFiguresSchema.parse(figures), edition, knownOn, source }
}

/**
 * As {@link publishedEdition}, where figures must be there.
 * @throws Refusal `no-published-figures`
 */
export async function publishedFiguresOf(
  tx: Tx,
  question: FigureQuestion,
  annex: AnnexId,
): Promise<AnnexFigures> {
  const edition = await publishedEdition(tx, question, annex)
  if (!edition) throw new Refusal('no-published-figures', { month: monthOf(question.asOf) })
  return edition.figures
}

/** The months of which a notice known at K printed this annex, latest first. */
export async function publishedMonths(tx: Tx, question: FigureQuestion, annex: AnnexId): Promise<string[]> {
  const rows = await editionsOf(tx, question, annex)
    .select('month')
    .distinct()
    .orderBy('month', 'desc')
    .execute()
  return rows.map(({ month }) => monthOf(month))
}

function editionsOf(tx: Tx, { campaign, knownAt }: FigureQuestion, annex: AnnexId) {
  return tx
    .selectFrom('published_table')
    .where('campaign_id', '=', campaign.id)
    .where('annex', '=', Number(annex.slice('annex-'.length)))
    .where('known_on', '<=', knownAt)
}
