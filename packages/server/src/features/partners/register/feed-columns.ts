import { type changeFeedSchema, Refusal } from '@kuomian/contract'
import type { z } from 'zod'

/**
 * What of a feed may be changed, by the names of its columns.
 * @throws Refusal `feed-agreement-backwards`
 */
export function feedColumns(wanted: z.output<typeof changeFeedSchema>) {
  const { name, contact, agreement, agreedFrom, agreedTo, cadenceDays } = wanted
  if (agreedTo !== null && agreedTo < agreedFrom)
    throw new Refusal('feed-agreement-backwards', { from: agreedFrom }, { field: 'agreedTo' })
  return {
    name,
    contact,
    agreement,
    agreed_from: agreedFrom,
    agreed_to: agreedTo,
    cadence_days: cadenceDays,
  }
}
