import { lastEndedMonth } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'
import type { FigureQuestion } from './question.ts'

/** Payers of a ledger month by district; `month` null when no ledger answers the question. */
export type Payers = { month: string | null; payers: ReadonlyMap<number, number> }

/**
 * Payers of the last month that had ended by D and was delivered by K. Of several deliveries of that month the latest
 * one known at K holds: a corrected ledger changes no figure that was asked before it came (design §5).
 */
export async function payersOf(tx: Tx, question: FigureQuestion): Promise<Payers> {
  const { rows } = await tx.client.query<{ month: string; district_id: number; payers: number }>(
    `with latest as (${LATEST_LEDGER})
     select p.month, p.district_id, p.payers
       from ledger_payers p join latest using (month, delivery_id)`,
    [question.campaign.id, `${lastEndedMonth(question.asOf)}-01`, question.knownAt],
  )
  const month = rows[0]?.month.slice(0, 7) ?? null
  return { month, payers: new Map(rows.map((row) => [row.district_id, row.payers])) }
}

/** The delivery that the payers of D, known at K, are read from: the campaign is $1, the last month that had ended $2, K $3. */
export const LATEST_LEDGER = `
  select p.month, p.delivery_id
    from ledger_payers p join delivery d on d.id = p.delivery_id
   where p.campaign_id = $1 and p.month <= $2 and d.known_on <= $3 and d.state in ('stored', 'superseded')
   order by p.month desc, d.known_on desc, d.id desc
   limit 1`
