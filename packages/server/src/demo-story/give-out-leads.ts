import { runCommand } from '../command/index.ts'
import type { Actor } from '../db/index.ts'
import { assignLeads } from '../features/assignments/index.ts'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import { createDemoUsers } from '../features/session/index.ts'
import type { Program } from '../program/index.ts'

/**
 * Every district gives its leads to its officers, street by street, as a team leader does. Every sixth street, and what has no street,
 * stays with nobody, so that there is something to claim. Does nothing where a lead has an officer already.
 */
export async function giveOutLeads(
  program: Program,
  campaign: RunningCampaign,
  done: (leads: number) => void,
): Promise<void> {
  const given = await program.db.kysely
    .selectFrom('assignment')
    .select('lead_id')
    .where('campaign_id', '=', campaign.id)
    .limit(1)
    .executeTakeFirst()
  if (given) return
  await createDemoUsers(program.db, campaign)
  for (const [districtId, officers] of await officersByDistrict(program, campaign.id)) {
    const streets = await streetsOf(program, districtId)
    for (const [place, officerId] of officers.entries()) {
      const street = streets.filter((_, index) => index % (officers.length + 1) === place)
      if (street.length === 0) continue
      const [first] = officers
      const actor: Actor = { userId: first ?? null, role: 'district', campaignId: campaign.id, districtId }
      const { leads } = await runCommand(program.db, assignLeads, actor, {
        selection: { filter: { street } },
        officerId,
      })
      done(leads)
    }
  }
}

async function officersByDistrict({ db }: Program, campaignId: number): Promise<Map<number, number[]>> {
  const rows = await db.kysely
    .selectFrom('user_account')
    .select(['id', 'district_id'])
    .where('campaign_id', '=', campaignId)
    .where('role', '=', 'district')
    .orderBy('id')
    .execute()
  const found = new Map<number, number[]>()
  for (const { id, district_id: district } of rows)
    if (district !== null) found.set(district, [...(found.get(district) ?? []), id])
  return found
}

async function streetsOf({ db }: Program, districtId: number): Promise<string[]> {
  const rows = await db.kysely
    .selectFrom('lead')
    .select('street')
    .distinct()
    .where('district_id', '=', districtId)
    .where('state', 'in', ['issued', 'accepted'])
    .where('street', 'is not', null)
    .orderBy('street')
    .execute()
  return rows.flatMap(({ street }) => street ?? [])
}
