import { Refusal } from '@kuomian/contract'
import type { RunningCampaign } from '../campaigns/index.ts'

/** What is asked of the figures: what happened up to D, known at K (design §5). The same (D, K) gives the same bytes. */
export type FigureQuestion = { campaign: RunningCampaign; asOf: string; knownAt: string }

/**
 * Completes a question: K defaults to the campaign's today.
 * @throws Refusal `day-not-reached` when a day lies after the campaign's today: nothing can be said of it yet
 */
export function figureQuestion(campaign: RunningCampaign, asOf: string, knownAt?: string): FigureQuestion {
  const known = knownAt ?? campaign.today
  for (const day of [asOf, known]) {
    if (day > campaign.today) throw new Refusal('day-not-reached', { day, today: campaign.today })
  }
  return { campaign, asOf, knownAt: known }
}
