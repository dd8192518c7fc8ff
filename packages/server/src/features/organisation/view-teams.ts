import { dueDays, reportStanding, staffingOf, type WorkingCalendar } from '@kuomian/campaign'
import type { DistrictTeam, TeamMember } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'

/** The members of today; a district's reader gets his own and the leading group (row security). */
export async function teamMembers(tx: Tx, campaignId: number): Promise<TeamMember[]> {
  const rows = await tx
    .selectFrom('team_member')
    .select(['id', 'district_id', 'role', 'side', 'name', 'post', 'phone', 'from_on'])
    .where('campaign_id', '=', campaignId)
    .where('to_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ district_id, from_on, ...member }) => ({
    ...member,
    districtId: district_id,
    fromOn: from_on,
  }))
}

/** The day that team rosters are due; null in a campaign without it. */
export function rosterDue({ definition }: RunningCampaign, calendar: WorkingCalendar): string | null {
  return dueDays(definition.deadlines, calendar).find(({ code }) => code === 'team-roster')?.due ?? null
}

/** Every district's team against the plan (R39, R40), in the order of the plan. */
export async function districtTeams(
  tx: Tx,
  campaign: RunningCampaign,
  members: readonly TeamMember[],
  due: string | null,
): Promise<DistrictTeam[]> {
  const { rows } = await tx.client.query<{ id: number; submitted_on: string | null }>(
    `select d.id, (select min(submitted_on) from team_roster r where r.district_id = d.id) as submitted_on
       from district d where d.campaign_id = $1 order by d.ordinal`,
    [campaign.id],
  )
  return rows.map(({ id, submitted_on: submittedOn }) => {
    const team = members.filter(({ districtId }) => districtId === id)
    const { bureau, subCentre, warnings } = staffingOf(team)
    const leader = team.find(({ role }) => role === 'leader')
    return {
      ...{ districtId: id, members: team.length, bureau, subCentre, submittedOn },
      leader: leader === undefined ? null : leader.name || leader.post,
      warnings: team.length === 0 ? [] : [...warnings],
      standing: due === null ? null : reportStanding(due, submittedOn, campaign.today),
    }
  })
}
