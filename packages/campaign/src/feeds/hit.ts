import type { CivilDay, CivilMonth } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** What a row of a feed has shown: the class of the lead, the day since which it holds, and why in words. */
export type FeedHit = { leadClass: string; since: CivilDay; because: Bilingual }

/** The day that is asked about, and the last ledger month known on it: what was paid for later is not known yet. */
export type FeedAsOf = { day: CivilDay; month: CivilMonth }
