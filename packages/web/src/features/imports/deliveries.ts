import { ROSTER_KINDS, type RosterKind } from '@kuomian/campaign'
import { type Delivery, deliveriesSchema } from '@kuomian/contract'
import { queryOptions } from '@tanstack/react-query'
import { request } from '../../api/request.ts'

/** Every delivery of the campaign, newest first. */
export const deliveriesQuery = queryOptions({
  queryKey: ['imports', 'deliveries'],
  queryFn: ({ signal }) => request(deliveriesSchema, 'GET', '/imports/deliveries', undefined, { signal }),
})

/** One kind of roster as it stands: the deliveries in use, newest day first. */
export interface RosterStanding {
  readonly kind: RosterKind
  readonly inUse: readonly Delivery[]
}

/** The standing of every kind, also of those that have not come. */
export function standings(deliveries: readonly Delivery[]): RosterStanding[] {
  return ROSTER_KINDS.map((kind) => ({
    kind,
    inUse: deliveries
      .filter((delivery) => delivery.kind === kind && delivery.state === 'stored')
      .toSorted((a, b) => (a.asOf === b.asOf ? b.id - a.id : a.asOf < b.asOf ? 1 : -1)),
  }))
}

/** A roster counts as old when its newest delivery is of more days ago than this: ledgers come monthly, so do lists. */
const OLD_DAYS = 45

/** Days from the newest delivery to the campaign's today; null when nothing came. */
export function ageInDays({ inUse }: RosterStanding, today: string): number | null {
  const newest = inUse[0]
  if (newest === undefined) return null
  return Math.round((Date.parse(today) - Date.parse(newest.asOf)) / 86_400_000)
}

/** Whether a roster that has come should be asked for again. */
export function isOld(standing: RosterStanding, today: string): boolean {
  const age = ageInDays(standing, today)
  return age !== null && age > OLD_DAYS
}
