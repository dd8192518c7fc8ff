import type { Bilingual } from '@kuomian/campaign'
import type { Actor } from '../db/index.ts'
import type { RunningCampaign } from '../features/campaigns/index.ts'
import type { Program } from '../program/index.ts'

/** What a front is given to recompute itself with, and a place to say how far it is. */
export type NightlyWork = {
  program: Program
  campaign: RunningCampaign
  actor: Actor
  report(done: number, total: number | null): void
}

/** What a front comes to once it is recomputed; `problem` is something that somebody has to look at. */
export type NightlyOutcome = {
  figures: { code: string; title: Bilingual; value: number }[]
  problem?: Bilingual
}

/**
 * A front as the nightly recomputation knows it. What it refuses waits for a delivery or a setting; what it throws otherwise is a failure. Neither
 * stops the other fronts.
 */
export type NightlyFront = {
  code: string
  title: Bilingual
  recompute(work: NightlyWork): Promise<NightlyOutcome>
}
