import type { Tx } from '../../db/index.ts'

/**
 * Finds the lead of each employer of dispatch, by a code that both have: a visit, an order and a split status of one firm belong together (R13). An
 * employer that was merged stands for the one that is left; of several leads the one that is still open, then the oldest.
 */
export async function linkLeads(tx: Tx, campaignId: number): Promise<void> {
  await tx.client.query(
    `with same as (
       select distinct on (c.employer_id) c.employer_id, l.id as lead_id
         from dispatch_employer_code c
         join employer_code k on k.campaign_id = c.campaign_id and k.kind = c.kind and k.value = c.value
         join employer e on e.id = k.employer_id
         join lead l on l.campaign_id = $1 and l.employer_id = coalesce(e.merged_into, e.id)
        where c.campaign_id = $1
        order by c.employer_id, l.state in ('closed', 'withdrawn'), l.id)
     update dispatch_employer d set lead_id = s.lead_id from same s where d.id = s.employer_id and d.lead_id is distinct from s.lead_id`,
    [campaignId],
  )
}
