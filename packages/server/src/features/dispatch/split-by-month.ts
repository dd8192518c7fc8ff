import { type CivilDay, lastEndedMonth } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** Dispatched persons of one district in one ledger month, and how many of them are paid for in split accounts. */
export type SplitMonth = { month: string; districtId: number; split: number; all: number }

/** Every month that was counted by K and had ended by D, the oldest first. */
export async function splitByMonth(
  tx: Tx,
  campaignId: number,
  { asOf, knownAt }: { asOf: CivilDay; knownAt: CivilDay },
): Promise<SplitMonth[]> {
  const { rows } = await tx.client.query<SplitMonth>(
    `select to_char(r.month, 'YYYY-MM') as month, f.district_id as "districtId", f.split_ok as split,
            f.split_ok + f.not_split + f.misclassified + f.unpaid as "all"
       from dispatch_run r join dispatch_figure f on f.run_id = r.id
      where r.campaign_id = $1 and r.month <= $2 and r.computed_on <= $3 and f.scope = 'district'
      order by r.month, f.district_id`,
    [campaignId, `${lastEndedMonth(asOf)}-01`, knownAt],
  )
  return rows
}
