import type { Tx } from '../../db/index.ts'
import { definitionIn, type RunningCampaign } from '../campaigns/index.ts'

/** The campaign that a command acts in, as the rules of figures want it. */
export async function campaignIn(
  tx: Tx,
  { campaign, today }: { campaign: { id: number; code: string }; today: string },
): Promise<RunningCampaign> {
  const districts = await tx
    .selectFrom('district')
    .select(['id', 'code'])
    .where('campaign_id', '=', campaign.id)
    .execute()
  return {
    id: campaign.id,
    code: campaign.code,
    today,
    readOnly: false,
    demoScale: null,
    definition: await definitionIn(tx),
    districtIds: new Map(districts.map(({ id, code }) => [code, id])),
  }
}
