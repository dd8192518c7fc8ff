import { Refusal } from '@kuomian/contract'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { computeStatuses } from '../../features/dispatch/index.ts'
import type { Program } from '../../program/index.ts'
import type { Scene } from './scene.ts'

/** Whenever a later ledger has come, the city counts how dispatched persons' contributions stand (R12). */
export async function playDispatch({ program, campaign, day }: Scene): Promise<void> {
  if (await isCounted(program, campaign.id)) return
  const running = await campaignOf(program.db, { id: campaign.id })
  try {
    await computeStatuses({ program, campaign: running, actor: systemActor(campaign.id) }, day)
  } catch (error) {
    // A very small city may have no dispatch firm: then there is nothing to count, and its page says so.
    if (!(error instanceof Refusal)) throw error
  }
}

async function isCounted({ db }: Program, campaignId: number): Promise<boolean> {
  const { rows } = await db.pool.query<{ counted: boolean }>(
    `select coalesce((select max(month) from dispatch_run where campaign_id = $1) >= date_trunc('month', max(as_of)), false) as counted
       from delivery where campaign_id = $1 and kind = 'ledger-persons' and state = 'stored'`,
    [campaignId],
  )
  return rows[0]?.counted ?? true
}
