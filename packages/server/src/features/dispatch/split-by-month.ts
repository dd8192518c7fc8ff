import { type CivilDay, lastEndedMonth } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** Dispatched persons of one district in one ledger month, and how many of them are paid for in split accounts. */
export type SplitMonth = { month: string; districtId: number; split: number; all: number }

/** Every month that had ended by D and was counted by K, as its counts were known at K (design §5), the oldest first. */
export async function splitByMonth(
  tx: Tx,
  campaignId: number,
  { asOf, knownAt }: { asOf: CivilDay; knownAt: CivilDay },
): Promise<SplitMonth[]> {
  const { rows } = await tx.client.query<SplitMonth>(
    `select to_char(month, 'YYYY-MM') as month, district_id as "districtId", sum(split)::int as split, sum(persons)::int as "all"
       from split_line
      where campaign_id = $1 and month <= $2 and known_on <= $3
      group by 1, 2 order by 1, 2`,
    [campaignId, `${lastEndedMonth(asOf)}-01`, knownAt],
  )
  return rows
}
