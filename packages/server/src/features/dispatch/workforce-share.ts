import { type CivilDay, dispatchShare, inForceOn } from '@kuomian/campaign'
import type { DispatchShareView } from '@kuomian/contract'
import type { RunningCampaign } from '../campaigns/index.ts'

/** A user unit's own workers, and those who are dispatched to it; null where nobody knows them. */
export type Workforce = { own: number | null; dispatched: number | null }

/** The share of dispatched workers with what the limit of the day says of it (`dispatchShare`). */
export function workforceShare(
  { definition }: RunningCampaign,
  day: CivilDay,
  { own, dispatched }: Workforce,
): DispatchShareView | null {
  if (own === null || dispatched === null) return null
  const { warning } = dispatchShare({ own, dispatched }, day, definition.dispatch.shareLimits)
  return { own, dispatched, warning }
}

/** The limit of the day, as a decimal; more than everything where none is in force. */
export const beyond = ({ definition }: RunningCampaign, day: CivilDay): string =>
  inForceOn(definition.dispatch.shareLimits, day)?.limit ?? '1'
