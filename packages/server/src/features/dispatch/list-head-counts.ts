import { headCountStanding, monthOf, priceHeadCountGap } from '@kuomian/campaign'
import type { HeadCounts, HeadCountsQuery } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { countedRun } from './view-split-rate.ts'

type Row = {
  id: number
  name: string
  district_id: number | null
  partners: number
  declared: number
  verified: number
  gap: number
}
type Sum = { declared: number | null; verified: number | null; gap: number | null }

/** Persons of a pair `p` who are paid for, and heads that a visit verified: the user unit's word goes before the firm's (`verifiedHeads`). */
const DECLARED = '(p.split_ok + p.not_split + p.misclassified)'
const VERIFIED = 'coalesce(p.heads_by_unit, p.heads_by_firm)'

/** The standing of a side as {@link headCountStanding} has it. */
const STANDING = `case when gap > 0 and declared = 0 then 'not-declared' when gap > 0 then 'under-declared'
  when declared > verified then 'over-declared' else 'agrees' end`

/**
 * Declared against verified heads (少报、漏报, R14) per firm or user unit, of pairs where somebody was: the greatest gap first, priced for the counted month
 * on the floor of the base, since nobody asked for wages there.
 */
export async function listHeadCounts(
  tx: Tx,
  campaign: RunningCampaign,
  { side, standing, district, after, limit }: HeadCountsQuery,
): Promise<HeadCounts> {
  const run = await countedRun(tx, campaign.id, campaign.today)
  const nothing = { verified: 0, declared: 0, gap: 0 }
  if (run === undefined) {
    const price = { perPersonCents: null, unverified: false, why: null }
    return { rows: [], next: null, month: null, price, sum: nothing }
  }
  const own = side === 'firm' ? 'firm_id' : 'user_unit_id'
  const [gap, id] = after?.split('.').map(Number) ?? [null, null]
  const { rows } = await tx.client.query<Row>(
    `with sides as (
       select p.${own} as id, count(*) as partners, sum(${DECLARED}) as declared, sum(${VERIFIED}) as verified,
              sum(greatest(${VERIFIED} - ${DECLARED}, 0)) as gap
         from dispatch_pair p
        where p.run_id = $1 and p.visit_id is not null and ($2::smallint is null or p.district_id = $2) group by p.${own})
     select s.*, e.name, e.district_id from sides s join dispatch_employer e on e.id = s.id
      where ($3::text is null or ${STANDING} = $3) and ($4::bigint is null or s.gap < $4 or (s.gap = $4 and s.id > $5))
      order by s.gap desc, s.id limit $6`,
    [run.id, district ?? null, standing ?? null, gap, id, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const { rows: sums } = await tx.client.query<Sum>(
    `select sum(${DECLARED}) as declared, sum(${VERIFIED}) as verified, sum(greatest(${VERIFIED} - ${DECLARED}, 0)) as gap
       from dispatch_pair p where p.run_id = $1 and p.visit_id is not null and ($2::smallint is null or p.district_id = $2)`,
    [run.id, district ?? null],
  )
  const month = monthOf(run.month)
  const span = { since: month, until: month, averageWageCents: null }
  const each = priceHeadCountGap({ declared: 0, verified: 1 }, span, campaign.definition.contribution)
  const perPersonCents = each.priced ? each.perPersonCents : null
  return {
    rows: page.map(({ district_id, ...row }) => ({
      ...row,
      districtId: district_id,
      standing: standingOf(row),
      cents: perPersonCents === null ? null : perPersonCents * row.gap,
    })),
    next: last === undefined ? null : `${last.gap}.${last.id}`,
    month,
    price: {
      perPersonCents,
      unverified: each.priced && each.unverified,
      why: each.priced ? null : each.why,
    },
    sum: {
      verified: sums[0]?.verified ?? 0,
      declared: sums[0]?.declared ?? 0,
      gap: sums[0]?.gap ?? 0,
    },
  }
}

/** One partner's surplus hides no other's gap: whoever has one under-declares. */
const standingOf = ({ declared, verified, gap }: Pick<Row, 'declared' | 'verified' | 'gap'>) =>
  headCountStanding({ declared, verified: gap > 0 ? declared + gap : Math.min(declared, verified) })
