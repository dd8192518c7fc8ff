import { type BaseGapPrice, inForceOn, monthOf, rankStaffGaps } from '@kuomian/campaign'
import type { StaffGapRow, StaffGaps, StaffGapsQuery } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'
import type { RunningCampaign } from '../../campaigns/index.ts'

type Reported = {
  employer_id: number
  staff: number
  paying: number
  amount: number
  base_gap: BaseGapPrice | null
  lead_id: number
  name: string
  district_id: number | null
  state: StaffGapRow['leadState']
}

/**
 * Employers that report more staff than pay, ranked by gap and by what they received (R31, R32: 锁定重点). An employer that stands in several rows
 * reported the most of them and received their sum, as for matching.
 */
export async function viewGaps(
  tx: Tx,
  { id, today, definition }: RunningCampaign,
  { kind, by, district, limit }: StaffGapsQuery,
): Promise<StaffGaps> {
  const { rows } = await tx.client.query<Reported>(
    `select f.employer_id, max(f.staff)::int as staff, max(f.paying)::int as paying, coalesce(sum(f.amount_cents), 0)::bigint as amount,
            (array_agg(f.base_gap order by f.began_on desc nulls last, f.id desc))[1] as base_gap, l.id as lead_id, l.name, l.district_id, l.state
       from feed_row f join lead l on l.id = f.lead_id
      where f.campaign_id = $1 and f.kind = $2 and f.superseded_on is null and f.hit_class is not null and f.employer_id is not null
        and f.staff is not null and ($3::smallint is null or l.district_id = $3)
      group by f.employer_id, l.id`,
    [id, kind, district ?? null],
  )
  const rules = definition.feeds.flatMap((rule) =>
    rule.rule === 'staff-gap' && rule.roster === kind ? [rule] : [],
  )
  const least = inForceOn(rules, today)?.least ?? 1
  const known = new Map(rows.map((row) => [String(row.employer_id), row]))
  const ranked = rankStaffGaps(
    rows.map((row) => ({
      employer: String(row.employer_id),
      staff: row.staff,
      paying: row.paying,
      subsidyCents: row.amount,
    })),
    { least },
  )
  const inOrder =
    by === 'gap' ? ranked : ranked.toSorted((a, b) => a.subsidyRank - b.subsidyRank || a.gapRank - b.gapRank)
  const index = await tx
    .selectFrom('payer_index')
    .select('month')
    .where('campaign_id', '=', id)
    .executeTakeFirst()
  return {
    month: index === undefined ? null : monthOf(index.month),
    employers: ranked.length,
    gap: ranked.reduce((sum, { gap }) => sum + gap, 0),
    rows: inOrder.slice(0, limit).flatMap((one): StaffGapRow[] => {
      const row = known.get(one.employer)
      if (row === undefined) return []
      return [
        {
          leadId: row.lead_id,
          name: row.name,
          districtId: row.district_id,
          leadState: row.state,
          staff: row.staff,
          paying: row.paying,
          gap: one.gap,
          gapRank: one.gapRank,
          amountCents: row.amount,
          amountRank: one.subsidyRank,
          because: one.because,
          base: baseOf(row.base_gap),
        },
      ]
    }),
  }
}

function baseOf(price: BaseGapPrice | null): StaffGapRow['base'] {
  if (price === null) return null
  return price.priced
    ? { priced: true, cents: price.cents, unverified: price.unverified }
    : { priced: false, why: price.why }
}
