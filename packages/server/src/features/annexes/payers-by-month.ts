import { lastEndedMonth } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/** Payers of one ledger month by district. */
export type PayersOfMonth = { month: string; payers: ReadonlyMap<number, number> }

/**
 * Payers of every month that had ended by D and was delivered by K, the oldest first. Of several deliveries of a month the latest one
 * known at K holds, as for a single month (design §5).
 */
export async function payersByMonth(tx: Tx, question: FigureQuestion): Promise<PayersOfMonth[]> {
  const { rows } = await tx.client.query<{ month: string; district_id: number; payers: number }>(
    `with latest as (
       select distinct on (p.month) p.month, p.delivery_id
         from ledger_payers p join delivery d on d.id = p.delivery_id
        where p.campaign_id = $1 and p.month <= $2 and d.known_on <= $3 and d.state in ('stored', 'superseded')
        order by p.month, d.known_on desc, d.id desc)
     select to_char(p.month, 'YYYY-MM') as month, p.district_id, p.payers
       from ledger_payers p join latest using (month, delivery_id)
      order by p.month`,
    [question.campaign.id, `${lastEndedMonth(question.asOf)}-01`, question.knownAt],
  )
  const months = new Map<string, Map<number, number>>()
  for (const { month, district_id: districtId, payers } of rows) {
    const ofMonth = months.get(month) ?? new Map<number, number>()
    months.set(month, ofMonth.set(districtId, payers))
  }
  return [...months].map(([month, payers]) => ({ month, payers }))
}
