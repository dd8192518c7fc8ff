import { ANNEX_LAYOUTS, type AnnexFigures } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'

/** The edition of one annex that a notice made, or the one it equals. */
export type Edition = { annex: number; edition: number; changed: boolean }

/** Stores published figures as a new edition of their month, unless the last edition says the same. */
export async function storeEdition(
  tx: Tx,
  context: CommandContext,
  figures: AnnexFigures,
  source: string,
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
  const text = JSON.stringify(figures)
  if (last && canonical(last.figures) === canonical(JSON.parse(text))) {
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
      source,
      figures: text,
    })
    .execute()
  return { annex, edition, changed: true }
}

/** The order of keys in stored JSON is the database's, so figures are compared in an order of our own. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join()}}`
}
