import { phaseOn } from '@kuomian/campaign'
import type { SpecialAction } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'

/** The board of the special action (R36): what each district inspected in it, beside what it had before. */
export async function viewSpecialAction(tx: Tx, campaign: RunningCampaign): Promise<SpecialAction | null> {
  const { specialAction } = campaign.definition.organisation
  if (specialAction === undefined) return null
  const { title, from, to } = specialAction
  const { rows } = await tx.client.query<SpecialAction['districts'][number]>(
    `select d.id as "districtId",
       jsonb_build_object('units', coalesce(sum(c.units) filter (where c.happened_on >= $2), 0),
                          'persons', coalesce(sum(c.persons) filter (where c.happened_on >= $2), 0)) as inspected,
       jsonb_build_object('units', coalesce(sum(c.units) filter (where c.happened_on < $2), 0),
                          'persons', coalesce(sum(c.persons) filter (where c.happened_on < $2), 0)) as before
       from district d
       left join counter_delta c on c.campaign_id = $1 and c.measure = 'inspected' and c.district_id = d.id and c.happened_on <= $3
      where d.campaign_id = $1 group by d.id, d.ordinal order by d.ordinal`,
    [campaign.id, from, to],
  )
  return { ...{ title, from, to }, ...phaseOn(specialAction, campaign.today), districts: rows }
}
