import { ANNEX_LAYOUTS, type AnnexFigures } from '@kuomian/campaign'
import { type CommandContext, hashOf } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { KeptNotice } from './notices.ts'

/** The edition of one annex that a notice made, or the one it equals. */
export type Edition = { annex: number; edition: number; changed: boolean }

/** Stores published figures as a new edition of their month, unless the last edition says the same. */
export async function storeEdition(
  tx: Tx,
  context: CommandContext,
  figures: AnnexFigures,
  notice: KeptNotice,
): Promise<Edition> {
  const annex = ANNEX_LAYOUTS[figures.annex].number
  const month = `${figures.month}-01`
  const last = await tx
    .selectFrom('published_table')
    .select(['edition', 'figures'])
    .where('campaign_id', '=', context.campaign.id)
    .where('annex', '=', annex)
    .where('month', '=', month)
    .orderBy('edition', 'desc')
    .executeTakeFirst()
  if (last && hashOf(last.figures) === figuresHash(figures)) {
    return { annex, edition: last.edition, changed: false }
  }
  const edition = (last?.edition ?? 0) + 1
  await tx
    .insertInto('published_table')
    .values({
      campaign_id: context.campaign.id,
      annex,
      month,
      edition,
      known_on: context.today,
      source: notice.source,
      figures: JSON.stringify(figures),
      notice_id: notice.id,
      figures_hash: figuresHash(figures),
    })
    .execute()
  return { annex, edition, changed: true }
}

/** The canonical hash of figures as they are kept: what JSON leaves out is no part of them. */
export const figuresHash = (figures: AnnexFigures): string => hashOf(JSON.parse(JSON.stringify(figures)))
