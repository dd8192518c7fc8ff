import { CLAIMS_OF_PAYING } from '@kuomian/campaign'
import type { Chain, Proof, ProofBy } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'

/** The leads of the chain: everything issued that is still somebody's. */
const chainOf = `
  from lead l
  left join proof r on r.lead_id = l.id and r.step = 'registered'
  left join proof f on f.lead_id = l.id and f.step = 'first-payment'
  left join proof t on t.lead_id = l.id and t.step = 'three-months'
  left join assignment a on a.lead_id = l.id
  left join officer o on o.id = a.officer_id
  where l.campaign_id = $1 and ($2::smallint is null or l.district_id = $2) and l.issued_on is not null
    and l.state <> 'withdrawn' and l.district_id is not null`

/** 户 and 人 of one step as an object. */
const pair = (step: string, persons: string, where = 'true'): string =>
  `jsonb_build_object('units', coalesce(sum(l.units) filter (where ${where}), 0),
                      'persons', coalesce(sum(${persons}) filter (where ${where}), 0)) as "${step}"`

const steps = [
  pair('issued', 'l.persons'),
  pair('inspected', 'l.inspected_persons', 'l.inspected_on is not null'),
  pair('effective', 'l.inspected_persons', 'l.inspected_on is not null and l.effective'),
  pair('registered', 'r.persons', 'r.lead_id is not null'),
  pair('firstPayment', 'f.persons', 'f.lead_id is not null'),
  pair('threeMonths', 't.persons', 't.lead_id is not null'),
  pair('attributed', 'f.persons', 'f.attributed'),
  `(count(*) filter (where l.state = 'inspected' and l.outcome = any ($3) and f.lead_id is null))::int as claimed`,
].join(',\n')

const keys: Record<ProofBy, { key: string; name: string }> = {
  class: { key: 'l.lead_class', name: 'null' },
  district: { key: 'l.district_id', name: 'null' },
  officer: { key: 'a.officer_id', name: 'o.name' },
}

/**
 * The conversion chain of everything that was issued, by class, district or officer: issued → inspected → effective → registered →
 * first payment → paying for three months (domain §10.1).
 */
export function viewProof(
  db: OpenDatabase,
  actor: Actor,
  { by, districtId }: { by: ProofBy; districtId?: number | undefined },
): Promise<Proof> {
  return readAs(db, mayReadLeads(actor), async (tx) => {
    const { attributionDays } = await definitionIn(tx)
    const parameters = [actor.campaignId, actor.districtId ?? districtId ?? null, CLAIMS_OF_PAYING]
    const { key, name } = keys[by]
    const rows = await tx.client.query<Chain>(
      `select ${key}::text as key, ${name} as name, ${steps} ${chainOf} group by ${key}, 2 order by ${key} nulls last`,
      parameters,
    )
    const totals = await tx.client.query<Chain>(
      `select null as key, null as name, ${steps} ${chainOf}`,
      parameters,
    )
    const [total] = totals.rows
    if (!total) throw new TypeError('a sum over no rows is one row')
    const months = await tx.client.query<{ month: string }>(
      `select to_char(month, 'YYYY-MM') as month from proof_month where campaign_id = $1 group by 1 order by 1 desc`,
      [actor.campaignId],
    )
    return { months: months.rows.map(({ month }) => month), attributionDays, total, rows: rows.rows }
  })
}
