import { addDays, type CivilDay, daysBetween } from '../calendar/index.ts'

/** How a feed stands in the register (R35): what keeps it from delivering, or whether it keeps its cadence. */
export type FeedStanding = 'suspended' | 'not-agreed' | 'silent' | 'on-time'

/** What a feed's standing follows from. */
export type RegisteredFeed = {
  agreedFrom: CivilDay
  /** Null while the agreement has no end. */
  agreedTo: CivilDay | null
  /** A delivery is due so many days after the one before. */
  cadenceDays: number
  suspendedOn: CivilDay | null
  /** The day of the last delivery of which something was taken; null before the first. */
  lastOn: CivilDay | null
  /** Nothing is asked of a feed before it stood in the register. */
  enteredOn: CivilDay
}

/** A feed's standing, the day on which its next delivery is due, and how many days it has been silent beyond that. */
export type FeedState = { standing: FeedStanding; dueOn: CivilDay; daysSilent: number }

/** How a feed stands on a day. One that is suspended or without an agreement in force owes nothing and is never silent. */
export function feedState(feed: RegisteredFeed, today: CivilDay): FeedState {
  const { agreedFrom, agreedTo, cadenceDays, suspendedOn, lastOn, enteredOn } = feed
  const [, begun = enteredOn] = [enteredOn, agreedFrom].toSorted()
  const dueOn = addDays(lastOn ?? begun, cadenceDays)
  if (suspendedOn !== null) return { standing: 'suspended', dueOn, daysSilent: 0 }
  if (today < agreedFrom || (agreedTo !== null && today > agreedTo))
    return { standing: 'not-agreed', dueOn, daysSilent: 0 }
  const daysSilent = Math.max(0, daysBetween(dueOn, today))
  return { standing: daysSilent > 0 ? 'silent' : 'on-time', dueOn, daysSilent }
}

/**
 * Is this last year's list sent again? Its newest day stands in an earlier year, and lies further back than two rounds of the cadence:
 * what comes in January about December is no mistake.
 */
export function isLastYears(newest: CivilDay, today: CivilDay, cadenceDays: number): boolean {
  return newest.slice(0, 4) < today.slice(0, 4) && daysBetween(newest, today) > 2 * cadenceDays
}
