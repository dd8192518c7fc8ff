import { funnelOf, type GraduateStage } from '@kuomian/campaign'
import type { GraduateFunnelRows } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

type Line = { school: string | null; year: number; stage: GraduateStage | 'outside'; graduates: number }

/** Graduates by school and year, and how far they have come (R20); the largest school first. */
export async function graduateFunnel(
  tx: Tx,
  { campaignId, districtId }: Actor,
  asked?: number,
): Promise<GraduateFunnelRows> {
  const { rows } = await tx.client.query<Line>(
    `select school, extract(year from graduated_on)::integer as year, graduate_stage as stage, count(*)::integer as graduates
       from followed_person
      where campaign_id = $1 and ($2::smallint is null or district_id = $2) and graduated_on is not null and graduate_stage is not null
      group by 1, 2, 3`,
    [campaignId, districtId ?? asked ?? null],
  )
  const groups = Map.groupBy(rows, ({ school, year }) => JSON.stringify([school, year]))
  const funnels = [...groups.values()].flatMap((lines) => {
    const [first] = lines
    if (first === undefined) return []
    const { school, year } = first
    return [{ school, year, ...funnelOf(new Map(lines.map((line) => [line.stage, line.graduates]))) }]
  })
  const all = (row: (typeof funnels)[number]) => row.reached.listed + row.outside
  return { rows: funnels.sort((a, b) => b.year - a.year || all(b) - all(a)) }
}
