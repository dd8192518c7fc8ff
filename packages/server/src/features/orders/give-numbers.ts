import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/**
 * Approves the drafts of the temporary table `approved` (order_id) and gives each the next number of its district, in the
 * order in which they were drafted. Two approvals at once wait for each other, so that no number is missing or used twice.
 */
export async function giveNumbers(tx: Tx, { campaign, actor, today }: CommandContext): Promise<void> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtextextended('order-number', $1))`, [campaign.id])
  await tx.client.query(
    `with last as (
       select district_id, max(number) as number from rectification_order where campaign_id = $1 group by district_id),
     numbered as (
       select o.id, coalesce(last.number, 0) + row_number() over (partition by o.district_id order by o.id) as number
         from approved a join rectification_order o on o.id = a.order_id left join last using (district_id))
     update rectification_order o set state = 'approved', number = n.number, approved_on = $2, approved_by = $3
       from numbered n where n.id = o.id`,
    [campaign.id, today, actor.userId],
  )
}
