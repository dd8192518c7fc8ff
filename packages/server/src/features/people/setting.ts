import type { CivilMonth } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { definitionIn, type RunningCampaign } from '../campaigns/index.ts'
import type { PeopleSetting } from './person-facts.ts'

/** The last computation of the lists, or null where there was none. */
export async function lastRun(tx: Tx, campaignId: number) {
  const run = await tx
    .selectFrom('people_run')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return run ?? null
}

const monthOf = (day: string): CivilMonth => day.slice(0, 7)

/** What a command reckons people with: the rules, its day, and the ledger month of the last computation. @throws Refusal `people-not-computed` */
export async function settingIn(tx: Tx, campaignId: number, today: string): Promise<PeopleSetting> {
  const run = await lastRun(tx, campaignId)
  if (run === null) throw new Refusal('people-not-computed')
  const { people } = await definitionIn(tx)
  return { rules: people, asOf: { day: today, month: monthOf(run.month) } }
}

/** The same for a page, which has the campaign at hand. */
export async function settingOf(tx: Tx, campaign: RunningCampaign): Promise<PeopleSetting | null> {
  const run = await lastRun(tx, campaign.id)
  if (run === null) return null
  return { rules: campaign.definition.people, asOf: { day: campaign.today, month: monthOf(run.month) } }
}
