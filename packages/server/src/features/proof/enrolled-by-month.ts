import { type CivilDay, lastEndedMonth } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** Persons of leads that a ledger month showed paying for the first time, by district. */
export type Enrolled = {
  /** The months that a ledger was compared for, the oldest first. */
  months: string[]
  enrolled: { month: string; districtId: number; persons: number }[]
}

/** What the ledgers known at K confirmed up to D (domain §10.1), by the month that first showed it. */
export async function enrolledByMonth(
  tx: Tx,
  campaignId: number,
  { asOf, knownAt }: { asOf: CivilDay; knownAt: CivilDay },
): Promise<Enrolled> {
  const last = `${lastEndedMonth(asOf)}-01`
  const months = await tx.client.query<{ month: string }>(
    `select to_char(m, 'YYYY-MM') as month
       from (select min(month) as first, max(month) as last from proof where campaign_id = $1 and month <= $2 and known_on <= $3) p,
            generate_series(p.first, p.last, '1 month') m`,
    [campaignId, last, knownAt],
  )
  const enrolled = await tx.client.query<Enrolled['enrolled'][number]>(
    `select to_char(month, 'YYYY-MM') as month, district_id as "districtId", sum(persons)::int as persons
       from proof
      where campaign_id = $1 and step = 'first-payment' and month <= $2 and known_on <= $3
      group by 1, 2`,
    [campaignId, last, knownAt],
  )
  return {
    months: months.rows.map(({ month }) => month),
    enrolled: enrolled.rows,
  }
}
