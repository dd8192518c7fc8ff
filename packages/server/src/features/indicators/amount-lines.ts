import type { Measure } from '@kuomian/campaign'
import type { FigureQuestion } from '../annexes/index.ts'
import type { Lines } from './lines.ts'

/** What of a lead's shortfall has been settled, as SQL over the lead `s.lead_id`, D as $2 and K as $3; null for what is merely due. */
const SETTLED: Partial<Record<Measure, string | null>> = {
  'amount-due': null,
  // Nothing but a ledger shows that an employer pays (R18, domain §10.1).
  'amount-collected': `exists (select from proof p where p.lead_id = s.lead_id and p.step = 'first-payment' and p.month <= $2 and p.known_on <= $3)`,
  'amount-recovered': `s.lead_id in (select o.lead_id from order_line o
                         where o.campaign_id = $1 and o.measure = 'orders-corrected' and o.happened_on <= $2 and o.known_on <= $3
                           and o.kind = 'payment' group by o.lead_id having sum(o.value) > 0)`,
}

/**
 * What employers owe by the priced shortfalls of visits (扩面征缴, domain §8.3) as of D, known at K, in cents: of several valid visits of one lead the
 * last one counts, as leads were parted at K; a visit voided by K counts no more. Collected and recovered are the parts whose employer a ledger shows paying, or
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
      select distinct on (coalesce(was.lead_id, v.lead_id)) v.district_id, coalesce(was.lead_id, v.lead_id) as lead_id, v.short_cents as value
        from visit v
        left join (select distinct on (b.visit_id) b.visit_id, b.lead_id from visit_lead_before b
                    where b.campaign_id = $1 and b.until_on > $3 order by b.visit_id, b.until_on, b.id) was on was.visit_id = v.id
       where v.campaign_id = $1 and v.happened_on <= $2 and v.known_on <= $3 and (v.voided_on is null or v.voided_on > least($2::date, $3::date))
         and v.short_cents > 0
       order by coalesce(was.lead_id, v.lead_id), v.happened_on desc, v.id desc) s
     where ${settled ?? 'true'}${districts === undefined ? '' : ' and s.district_id = any ($4)'}`
  return { sql, parameters }
}
