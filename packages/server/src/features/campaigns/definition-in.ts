import { type Campaign, campaignSchema } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/**
 * The definition of the campaign that the transaction acts in, for commands whose rules have settings.
 * @throws Refusal `no-campaign`
 */
export async function definitionIn(tx: Tx): Promise<Campaign> {
  const { rows } = await tx.client.query<{ definition: unknown }>(
    'select definition from campaign where id = current_campaign()',
  )
  const [row] = rows
  if (!row) throw new Refusal('no-campaign')
  return campaignSchema.parse(row.definition)
}
