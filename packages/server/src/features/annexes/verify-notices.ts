import { hashOf } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { readNotice, textHash } from './notices.ts'
import { figuresHash } from './store-edition.ts'

/** An edition of an annex held against the notice that it was read from: `differs` names what no longer gives what was kept. */
export type VerifiedAnnex = {
  annex: number
  month: string
  edition: number
  source: string
  hash: string
  differs: ('notice' | 'data' | 'inputs')[]
}

/**
 * Reads every notice again and compares the canonical hashes of its annexes with those that were kept; the text and the kept figures are held against
 * theirs as well. Editions from before notices were kept have nothing to be derived from and are not told of.
 */
export async function verifyNotices(tx: Tx, campaign: RunningCampaign): Promise<VerifiedAnnex[]> {
  const { rows } = await tx.client.query<{
    annex: number
    month: string
    edition: number
    source: string
    hash: string
    figures: unknown
    text: string
    textHash: string
  }>(
    `select t.annex, to_char(t.month, 'YYYY-MM') as month, t.edition, t.source, t.figures_hash as hash, t.figures, n.text, n.text_hash as "textHash"
       from published_table t join published_notice n on n.id = t.notice_id
      where t.campaign_id = $1 order by t.month, t.annex, t.edition`,
    [campaign.id],
  )
  const read = new Map<string, ReadonlyMap<string, string>>()
  return rows.map(({ figures, text, textHash: kept, ...edition }) => {
    const derived = read.get(text) ?? hashesOf(campaign, text)
    read.set(text, derived)
    const differs: VerifiedAnnex['differs'] = []
    if (textHash(text) !== kept) differs.push('notice')
    if (derived.get(`annex-${edition.annex}`) !== edition.hash) differs.push('data')
    if (hashOf(figures) !== edition.hash) differs.push('inputs')
    return { ...edition, differs }
  })
}

/** The hash of each annex of a notice, by its id. */
function hashesOf(campaign: RunningCampaign, text: string): ReadonlyMap<string, string> {
  return new Map(readNotice(campaign, text).tables.map((figures) => [figures.annex, figuresHash(figures)]))
}
