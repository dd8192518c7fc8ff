import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { definitionIn } from '../../campaigns/index.ts'
import { noteLeads } from '../rows/store-rows.ts'
import { placeHits } from './place-hits.ts'

/**
 * Brings back what hits say that a matching run could not know: their rows came after its deliveries, so that it would have taken their plans for
 * plans without evidence. Called at the end of its application, under the lock of the leads.
 */
export async function placeLiveHits(tx: Tx, context: CommandContext, runId: number): Promise<void> {
  const { rows } = await tx.client.query<{ id: number }>(
    `select f.id from feed_row f
      where f.campaign_id = $1 and f.superseded_on is null and f.hit_class is not null
        and (f.delivery_id is null
             or f.delivery_id > (select coalesce(max(d), 0) from matching_run r, unnest(r.deliveries) d where r.id = $2))
      order by f.id`,
    [context.campaign.id, runId],
  )
  if (rows.length === 0) return
  const districts = await tx
    .selectFrom('district')
    .select(['id', 'code'])
    .where('campaign_id', '=', context.campaign.id)
    .execute()
  const running = {
    definition: await definitionIn(tx),
    districtIds: new Map(districts.map(({ code, id }) => [code, id])),
  }
  const { placed } = await placeHits(
    tx,
    context,
    running,
    rows.map(({ id }) => id),
  )
  await noteLeads(tx, placed)
}
