import type { Rulings } from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** What people found and decided about a quarter, by unit's code: faults that stand, and appeals that were granted. */
export async function rulingsOf(tx: Tx, quarter: string): Promise<Map<string, Rulings>> {
  const { rows } = await tx.client.query<{ unit: string } & Rulings>(
    `select d.code as unit,
            coalesce((select jsonb_agg(jsonb_build_object('code', f.code, 'times', f.times) order by f.id)
                        from assessment_fault f
                       where f.district_id = d.id and f.quarter = $1 and f.voided_on is null), '[]') as faults,
            coalesce((select jsonb_agg(jsonb_build_object('code', a.item, 'points', a.points, 'because', a.decision) order by a.id)
                        from assessment_appeal a
                       where a.district_id = d.id and a.quarter = $1 and a.points <> 0), '[]') as adjustments
       from district d where d.campaign_id = current_campaign()`,
    [quarter],
  )
  return new Map(rows.map(({ unit, faults, adjustments }) => [unit, { faults, adjustments }]))
}
