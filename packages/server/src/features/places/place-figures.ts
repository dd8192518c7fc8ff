import { monthOf } from '@kuomian/campaign'
import { type PlaceFiguresView, type PlaceRow, Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { choosePlaceDeliveries } from './choose-deliveries.ts'
import { placeRows } from './place-rows.ts'

const SUMMED = ['tenants', 'open', 'unregistered', 'registered', 'paying', 'payers'] as const

/** How the tenants of all buildings stand, per district, and by which ledger. */
export async function placeFigures(tx: Tx, campaign: RunningCampaign): Promise<PlaceFiguresView> {
  const rows = await placeRows(tx, campaign.id)
  const districts = Map.groupBy(rows, ({ districtId }) => districtId)
  return {
    run: await computedRun(tx, campaign),
    all: sumOf(rows),
    districts: [...districts]
      .map(([districtId, own]) => ({ districtId, ...sumOf(own) }))
      .sort((a, b) => b.open - a.open || b.places - a.places || (a.districtId ?? 0) - (b.districtId ?? 0)),
  }
}

function sumOf(rows: readonly PlaceRow[]): PlaceFiguresView['all'] {
  const sums = { tenants: 0, open: 0, unregistered: 0, registered: 0, paying: 0, payers: 0 }
  for (const row of rows) for (const name of SUMMED) sums[name] += row[name]
  const unvisited = rows.filter(({ visitedOn }) => visitedOn === null).length
  return { ...sums, places: rows.length, unvisited }
}

async function computedRun(tx: Tx, campaign: RunningCampaign): Promise<PlaceFiguresView['run']> {
  const run = await tx
    .selectFrom('place_run')
    .select(['month', 'computed_on', 'vacant', 'deliveries'])
    .where('campaign_id', '=', campaign.id)
    .executeTakeFirst()
  if (run === undefined) return null
  const now = await standingDeliveries(tx, campaign)
  const outdated = now !== null && now.join() !== run.deliveries.join()
  return { month: monthOf(run.month), computedOn: run.computed_on, vacant: run.vacant, outdated }
}

/** What a computation would read now; null where it would find nothing. */
async function standingDeliveries(tx: Tx, campaign: RunningCampaign): Promise<number[] | null> {
  try {
    return (await choosePlaceDeliveries(tx, campaign)).deliveries.map(({ id }) => id)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
