import { REFUSING_OUTCOMES } from '@kuomian/campaign'
import type { Role } from '../../db/index.ts'
import type { RunningCampaign } from '../../features/campaigns/index.ts'
import type { Program } from '../../program/index.ts'
import type { Player, StoryDistrict, StoryLead } from './scene.ts'

/** So many leads of a kind the story has an eye on in a district, however large the city is. */
const most = { refusing: 14, agreeing: 60, fresh: 72 }

const agreeingOutcomes: readonly string[] = ['U02', 'U03', 'U04', 'U16', 'U17']

/** Who acts for the whole city. */
export type CityPlayers = Record<'city' | 'chief' | 'inspection' | 'audit', Player>

/** The demo's users as players: of each district its officers in the order in which they were made, the head of the team first. */
export async function readPlayers(
  program: Program,
  campaign: RunningCampaign,
): Promise<{ people: CityPlayers; officers: Map<number, Map<number, Player>> }> {
  const rows = await program.db.kysely
    .selectFrom('user_account')
    .select(['id', 'name', 'role', 'district_id'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('id')
    .execute()
  const player = (row: { id: number; name: string; role: Role; district_id: number | null }): Player => ({
    name: row.name,
    actor: { userId: row.id, role: row.role, campaignId: campaign.id, districtId: row.district_id },
  })
  const one = (role: Role, place = 0): Player => {
    const row = rows.filter((user) => user.role === role)[place]
    if (!row) throw new Error(`the demo has no user of the role ${role}`)
    return player(row)
  }
  const officers = new Map<number, Map<number, Player>>()
  for (const row of rows) {
    if (row.role !== 'district' || row.district_id === null) continue
    const known = officers.get(row.district_id) ?? new Map<number, Player>()
    officers.set(row.district_id, known.set(row.id, player(row)))
  }
  const people = {
    ...{ city: one('city'), chief: one('city', 1) },
    ...{ inspection: one('inspection'), audit: one('audit') },
  }
  return { people, officers }
}

/**
 * The districts of the story with their leads, as they stood on the eve of its first day: told again on any later day, the same
 * leads come in the same order.
 */
export async function readDistricts(
  program: Program,
  campaign: RunningCampaign,
  officers: Map<number, Map<number, Player>>,
  firstDay: string,
): Promise<StoryDistrict[]> {
  const districts: StoryDistrict[] = []
  for (const [place, { code }] of campaign.definition.units.entries()) {
    const id = campaign.districtIds.get(code)
    const people = id === undefined ? undefined : officers.get(id)
    const [head] = people?.values() ?? []
    if (id === undefined || !people || !head) continue
    const leads = await leadsOf(
      program,
      campaign,
      id,
      firstDay,
      (officerId) => people.get(officerId ?? 0) ?? head,
    )
    districts.push({
      ...{ id, code, place, head, officers: [...people.values()] },
      refusing: among(leads, most.refusing, (outcome) => REFUSING_OUTCOMES.includes(outcome ?? '')),
      agreeing: among(leads, most.agreeing, (outcome) => agreeingOutcomes.includes(outcome ?? '')),
      fresh: among(leads, most.fresh, (outcome) => outcome === null),
    })
  }
  return districts
}

function among(
  leads: readonly StoryLead[],
  count: number,
  fits: (outcome: string | null) => boolean,
): StoryLead[] {
  return leads.filter(({ outcome }) => fits(outcome)).slice(0, count)
}

/** Leads of the enforcement campaign on dispatch have a course of their own (`enforcement.ts`). */
async function leadsOf(
  { db }: Program,
  { definition: { dispatch } }: RunningCampaign,
  districtId: number,
  firstDay: string,
  officerOf: (id: number | null) => Player,
): Promise<StoryLead[]> {
  const rows = await db.kysely
    .selectFrom('lead as l')
    .leftJoin('assignment as a', 'a.lead_id', 'l.id')
    .leftJoin('lead_representative as r', 'r.lead_id', 'l.id')
    .select(['l.id', 'l.name', 'l.lead_class', 'l.persons', 'l.phone', 'r.contact_person', 'a.officer_id'])
    .select((eb) =>
      eb
        .selectFrom('visit as v')
        .select('v.outcome')
        .whereRef('v.lead_id', '=', 'l.id')
        .where('v.happened_on', '<', firstDay)
        .orderBy('v.id', 'desc')
        .limit(1)
        .as('outcome'),
    )
    .where('l.district_id', '=', districtId)
    .where('l.lead_class', '<>', dispatch.enforcementClass ?? '')
    .where('l.units', '=', 1)
    .where('l.issued_on', '<', firstDay)
    .where('l.state', 'in', ['accepted', 'inspected', 'closed'])
    .orderBy('l.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    leadClass: row.lead_class,
    persons: row.persons,
    phone: row.phone,
    contactPerson: row.contact_person,
    outcome: row.outcome,
    officer: officerOf(row.officer_id),
  }))
}
