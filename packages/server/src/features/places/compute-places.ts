import { Refusal } from '@kuomian/contract'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { Program } from '../../program/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { appliedEmployers } from '../matching/index.ts'
import { choosePlaceDeliveries } from './choose-deliveries.ts'
import { computeInLake } from './compute/compute-in-lake.ts'
import { codeOf, type FoundTenant } from './compute/settings.ts'
import { type RecordedPlaces, recordPlaces } from './record-places.ts'

/** Who computes, and where. */
export type PlaceComputing = {
  program: Pick<Program, 'db' | 'folders'>
  campaign: RunningCampaign
  actor: Actor
}

/**
 * Compares buildings and their tenants with the ledgers of the last month, and records how each stands in the place of what was there (R17). Runs in a
 * job process or in the command line, never in the web server (design §2).
 * @throws Refusal `not-allowed`, `places-without-list`, `no-ledger`
 */
export async function computePlaces(
  { program, campaign, actor }: PlaceComputing,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<RecordedPlaces> {
  // The command would refuse it too, but only behind the work.
  if (actor.role !== 'city' && actor.role !== 'system') throw new Refusal('not-allowed')
  const { lake } = program.folders
  const { month, deliveries, found, employerCodes } = await readAs(program.db, actor, async (tx) => ({
    ...(await choosePlaceDeliveries(tx, campaign)),
    found: await foundTenants(tx, campaign.id),
    employerCodes: await appliedEmployers(tx, lake, campaign.id),
  }))
  return computeInLake(
    { lake, month, deliveries, employerCodes, found },
    (session) =>
      runCommand(program.db, recordPlaces({ session, districtIds: campaign.districtIds }), actor, {
        month,
        deliveries: deliveries.map(({ id }) => id),
      }),
    progress,
  )
}

/** Everybody whom a round found, on the list or not. */
async function foundTenants(tx: Tx, campaignId: number): Promise<FoundTenant[]> {
  const rows = await tx
    .selectFrom('place_tenant')
    .select(['id', 'name_key', 'uscc', 'org_code', 'registration_number'])
    .where('campaign_id', '=', campaignId)
    .where('found', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    nameKey: row.name_key,
    code: codeOf({
      uscc: row.uscc,
      orgCode: row.org_code,
      registrationNumber: row.registration_number,
    }),
  }))
}
