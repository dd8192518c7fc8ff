import { proposeDistricts } from '@kuomian/campaign'
import type { proposalsSchema } from '@kuomian/contract'
import type { z } from 'zod'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { viewAssessment } from '../assessment/index.ts'
import { type RunningCampaign, systemActor } from '../campaigns/index.ts'

type Proposals = z.infer<typeof proposalsSchema>
type Standing = {
  districtId: number
  overdueOrders: number
  overdueFindings: number
  visitedOn: string | null
}

/**
 * Slow and difficult districts with all their reasons (R45): from the published quarter where there is one, from the figures as they are
 * otherwise, and then as provisional.
 */
export async function viewProposals(
  db: OpenDatabase,
  actor: Actor,
  campaign: RunningCampaign,
  quarter: string | undefined,
): Promise<Proposals> {
  const view = await viewAssessment(db, actor, campaign, { quarter, source: 'computed', edition: 'latest' })
  const standing = await standingOf(db, campaign)
  const sheets = new Map(view.sheets.map((sheet) => [sheet.unit, sheet]))
  const facts = campaign.definition.units.flatMap(({ code }) => {
    const found = standing.get(campaign.districtIds.get(code) ?? 0)
    return found === undefined ? [] : [{ unit: code, ...found }]
  })
  const slow = view.sheets.flatMap(({ unit, slow: reasons }) =>
    reasons.length === 0 ? [] : [{ unit, reasons }],
  )
  const visited = new Map(facts.map(({ unit, districtId, visitedOn }) => [unit, { districtId, visitedOn }]))
  return {
    quarter: view.quarter,
    quarters: view.quarters,
    edition: view.edition?.edition ?? null,
    provisional: view.edition === null,
    rows: proposeDistricts(slow, facts).flatMap((proposal) => {
      const sheet = sheets.get(proposal.unit)
      const place = visited.get(proposal.unit)
      if (sheet === undefined || place === undefined) return []
      const { name, rank, total } = sheet
      return [{ ...place, name, rank, total, slow: proposal.slow, reasons: proposal.reasons }]
    }),
  }
}

/** What stands open in each district today, and when supervision came there last. */
async function standingOf(db: OpenDatabase, { id, today }: RunningCampaign): Promise<Map<number, Standing>> {
  const { rows } = await readAs(db, systemActor(id), (tx) =>
    tx.client.query<Standing>(
      `select d.id as "districtId", coalesce(o.overdue, 0) as "overdueOrders", coalesce(f.overdue, 0) as "overdueFindings",
              v.day::text as "visitedOn"
         from district d
         left join (select holder_id, count(*)::int as overdue from rectification_order
                     where campaign_id = $1 and state = 'overdue' group by 1) o on o.holder_id = d.id
         left join (select district_id, count(*)::int as overdue from supervision_finding
                     where campaign_id = $1 and project_id is null and resolved_on is null and due_on < $2 group by 1) f
           on f.district_id = d.id
         left join (select s.district_id, max(s.day) as day from supervision_stop s
                      join supervision_round r on r.id = s.round_id and r.cancelled_on is null
                     where s.campaign_id = $1 and s.day <= $2 group by 1) v on v.district_id = d.id
        where d.campaign_id = $1`,
      [id, today],
    ),
  )
  return new Map(rows.map((row) => [row.districtId, row]))
}
