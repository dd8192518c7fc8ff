/** Somebody who is due to be called: who spoke with him last, and the hour that was promised. */
export type DueCall = { id: number; lastOfficerId: number | null; hour: number | null }

/** A call in a day's plan. */
export type PlannedCall = { id: number; officerId: number; hour: number }

/** The hours of a working day in which people are called; what was promised for another hour is kept at that hour. */
export const CALL_HOURS = [9, 10, 11, 14, 15, 16] as const

/**
 * Plans a day's calls (每日电话清单, R18): everybody keeps the officer who spoke with him last and the hour that was promised; the others go, in their order, to
 * whoever has the earliest free place. No officer has more than `perHour` calls in an hour but for promises, which are kept whatever they cost.
 *
 * @param due in the order of their urgency
 * @returns by officer and hour, promises first within an hour; who finds no place is left for another day
 * @example planCalls([{ id: 7, lastOfficerId: null, hour: 15 }], [1], 8) // [{ id: 7, officerId: 1, hour: 15 }]
 */
export function planCalls(
  due: readonly DueCall[],
  officers: readonly number[],
  perHour: number,
  hours: readonly number[] = CALL_HOURS,
): PlannedCall[] {
  const taken = new Map<string, number>()
  const planned: PlannedCall[] = []
  const load = (officerId: number, hour: number) => taken.get(`${officerId} ${hour}`) ?? 0
  const give = (id: number, officerId: number, hour: number) => {
    taken.set(`${officerId} ${hour}`, load(officerId, hour) + 1)
    planned.push({ id, officerId, hour })
  }
  const leastLoaded = (hour: number) => officers.toSorted((a, b) => load(a, hour) - load(b, hour))[0]
  for (const { id, hour, lastOfficerId } of due) {
    if (hour === null) continue
    const own = officers.find((officer) => officer === lastOfficerId) ?? leastLoaded(hour)
    if (own !== undefined) give(id, own, hour)
  }
  const places = hours.flatMap((hour) => officers.map((officerId) => ({ hour, officerId })))
  /** Up to here every place of everybody is full: the search goes on from it. */
  let full = 0
  for (const { id, hour, lastOfficerId } of due) {
    if (hour !== null) continue
    const isFree = (place: (typeof places)[number]) => load(place.officerId, place.hour) < perHour
    while (full < places.length && !isFree(places[full] ?? { hour: 0, officerId: 0 })) full += 1
    if (full === places.length) break
    const knowsHim = officers.some((officer) => officer === lastOfficerId)
    const place = places
      .slice(full)
      .find((one) => isFree(one) && (!knowsHim || one.officerId === lastOfficerId))
    if (place !== undefined) give(id, place.officerId, place.hour)
  }
  const order = new Map(planned.map(({ id }, index) => [id, index]))
  return planned.sort(
    (a, b) =>
      officers.indexOf(a.officerId) - officers.indexOf(b.officerId) ||
      a.hour - b.hour ||
      (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  )
}
