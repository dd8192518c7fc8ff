import { Refusal } from '@kuomian/contract'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { computeStatuses } from '../../features/dispatch/index.ts'
import type { Scene } from './scene.ts'

/** On the first day the city counts how dispatched persons' contributions stand, so that its pages have figures (R12). */
export async function playDispatch({ program, campaign, number, day }: Scene): Promise<void> {
  if (number !== 1) return
  const running = await campaignOf(program.db, { id: campaign.id })
  try {
    await computeStatuses({ program, campaign: running, actor: systemActor(campaign.id) }, day)
  } catch (error) {
    // A very small city may have no dispatch firm: then there is nothing to count, and its page says so.
    if (!(error instanceof Refusal)) throw error
  }
}
