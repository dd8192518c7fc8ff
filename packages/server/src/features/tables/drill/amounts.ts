import type { Measure } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { FigureQuestion } from '../../annexes/index.ts'
import type { Lines } from './leads.ts'

/** What of a lead's shortfall has been settled, as SQL over the lead `s.lead_id`, D as $2 and K as $3; null for what is merely due. */
const SETTLED: Partial<Record<Measure, string | null>> = {
  'amount-due': null,
  // Nothing but a ledger shows that an employer pays (R18, domain §10.1).
  'amount-collected': `exists (select from proof p where p.lead_id = s.lead_id and p.step = 'first-payment' and p.month <= $2 and p.known_on <= $3)`,
  'amount-recovered': `exists (select from rectification_order o where o.lead_id = s.lead_id and o.kind = 'payment'
                         and o.corrected_on <= least($2::date, $3::date))`,
}

/**
 * What employers owe by the priced shortfalls of visits (扩面征缴, domain §8.3) as of D, known at K, in cents: of several valid visits of one lead the
 * last one counts; a visit voided by K counts no more. Collected and recovered are the parts whose employer a ledger shows paying, or
 * whose order to pay was met.
 */
export function amountLines(
  { campaign, asOf, knownAt }: FigureQuestion,
  measure: Measure,
  districts?: readonly number[],
): Lines | null {
  const settled = SETTLED[measure]
  if (settled === undefined) return null
  const parameters: unknown[] = [campaign.id, asOf, knownAt]
  if (districts !== undefined) parameters.push(districts)
  const sql = `select s.district_id, s.lead_id, s.value from (
      select distinct on (v.lead_id) v.district_id, v.lead_id, v.short_cents as value
        from visit v
       where v.campaign_id = $1 and v.happened_on <= $2 and v.known_on <= $3 and (v.voided_on is null or v.voided_on > least($2::date, $3::date))
         and v.short_cents > 0
       order by v.lead_id, v.happened_on desc, v.id desc) s
     where ${settled ?? 'true'}${districts === undefined ? '' : ' and s.district_id = any ($4)'}`
  return { sql, parameters }
}

/** An amount in cents by district; null before any shortfall was priced: nothing is reported yet, which is not zero. */
export async function amountsByDistrict(
  tx: Tx,
  question: FigureQuestion,
  measure: Measure,
): Promise<ReadonlyMap<number, number> | null> {
  const lines = amountLines(question, measure)
  const due = amountLines(question, 'amount-due')
  if (lines === null || due === null) return null
  const { rows } = await tx.client.query<{ id: number; value: number }>(
    `select district_id as id, sum(value)::bigint as value from (${lines.sql}) d group by 1`,
    lines.parameters,
  )
  if (rows.length > 0) return new Map(rows.map(({ id, value }) => [id, value]))
  const { rows: priced } = await tx.client.query(`${due.sql} limit 1`, due.parameters)
  return priced.length === 0 ? null : new Map()
}
