import { createHash } from 'node:crypto'
import {
  ANNEX_IDS,
  type AnnexFigures,
  districtResolver,
  type PublishedPlan,
  publishedFigures,
  readPublishedPlan,
} from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'

/** A notice as it was taken over: figures that were read from it name it. */
export type KeptNotice = { id: number; source: string }

/** A notice as the campaign reads it, and the figures of its annexes; none where it names no month. */
export function readNotice(
  { definition }: Pick<RunningCampaign, 'definition'>,
  text: string,
): { plan: PublishedPlan; tables: AnnexFigures[] } {
  const resolve = districtResolver({ ...definition, cityNames: definition.city.names })
  const plan = readPublishedPlan(text, { units: definition.units, resolve })
  const { month } = plan
  const tables = ANNEX_IDS.flatMap((id) => {
    const annex = plan.annexes[id]
    return annex && month ? [publishedFigures(annex, month)] : []
  })
  return { plan, tables }
}

/** Keeps the text of a notice, once, so that what was read from it can be derived again. */
export async function keepNotice(
  tx: Tx,
  { campaign, today }: CommandContext,
  { month, text, source }: { month: string; text: string; source: string },
): Promise<KeptNotice> {
  const { rows } = await tx.client.query<{ id: number }>(
    `with kept as (select id from published_notice where campaign_id = $1 and text_hash = $4 and source = $5 order by id limit 1),
     made as (
       insert into published_notice (campaign_id, month, text, text_hash, source, known_on)
       select $1::smallint, $2::date, $3, $4, $5, $6::date where not exists (select from kept) returning id)
     select id from kept union all select id from made`,
    [campaign.id, `${month}-01`, text, textHash(text), source, today],
  )
  const [notice] = rows
  if (notice === undefined) throw new TypeError('a notice is kept or was')
  return { id: notice.id, source }
}

/** The hash by which a notice is told from an altered one. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex')
