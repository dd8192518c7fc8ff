import type { AnnexCells } from '../input/published-figures.ts'
import { at, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { apportion, sum } from '../scaling/apportion.ts'
import type { Settlement } from './settle-employers.ts'

/** How many more persons the visited employers may have than are decided; beyond this the largest are left for later. */
const SLACK = 1.3

/** What the districts have inspected by the end of the published month. */
export interface Inspection {
  /** 1 for a lead that has been visited with an outcome that counts. */
  readonly visited: Uint8Array
  /** Persons with an outcome of their own: the first ones of the lead's list. */
  readonly decided: Uint32Array
  /** The persons inspected by district, now bounded by the sizes of the leads. */
  readonly persons: readonly number[]
}

/** Chooses the leads inspected, so that units and persons of each district are those of the cells. */
export function planInspection(cells: AnnexCells, settlement: Settlement, seed: number): Inspection {
  const { employers, districtEmployers } = settlement
  const visited = new Uint8Array(employers.count)
  const decided = new Uint32Array(employers.count)
  const leads = cells.inspectedUnits.map((_, district) => leadsOf(settlement, district))
  const size = (lead: number): number => at(employers.persons, lead)
  const largest = leads.map((list, district) => {
    const sizes = list.map(size).sort((a, b) => b - a)
    return sum(sizes.slice(0, cells.inspectedUnits[district]))
  })
  const least = leads.map((list, district) =>
    Math.min(cells.inspectedUnits[district] ?? 0, list.filter((lead) => size(lead) > 0).length),
  )
  const persons = apportion(cells.inspectedPersons, 1, least, largest)
  for (const [district, list] of leads.entries()) {
    const target = persons[district] ?? 0
    const first = at(districtEmployers, district)
    const order = list
      .map((lead) => ({ lead, rank: mix(seed, STREAM.inspection, lead - first, district) }))
      .sort((a, b) => a.rank - b.rank || a.lead - b.lead)
      .map((entry) => entry.lead)
    const chosen = choose(order, cells.inspectedUnits[district] ?? 0, target, size)
    for (const [lead, count] of decide(chosen, target, size)) {
      visited[lead] = 1
      decided[lead] = count
    }
  }
  return { visited, decided, persons }
}

function leadsOf({ employers, districtEmployers }: Settlement, district: number): number[] {
  const leads: number[] = []
  for (
    let employer = at(districtEmployers, district);
    employer < at(districtEmployers, district + 1);
    employer += 1
  ) {
    if (employers.isLead(employer)) leads.push(employer)
  }
  return leads
}

/** The first of the order, with as few exchanges against larger or smaller ones as the target needs. */
function choose(
  order: readonly number[],
  count: number,
  target: number,
  size: (lead: number) => number,
): number[] {
  const bySize = (list: readonly number[], direction: 1 | -1): number[] =>
    [...list].sort((a, b) => (size(a) - size(b)) * direction || a - b)
  const chosen = new Set(order.slice(0, count))
  const spare = order.slice(count)
  let total = sum([...chosen].map(size))
  const exchange = (out: number, into: number): void => {
    chosen.delete(out)
    chosen.add(into)
    total += size(into) - size(out)
  }
  const small = bySize([...chosen], 1)
  const large = bySize(spare, -1)
  for (let i = 0; total < target && i < small.length && i < large.length; i += 1)
    exchange(at(small, i), at(large, i))
  if (total <= target * SLACK) return [...chosen]
  const free = bySize(
    spare.filter((lead) => !chosen.has(lead)),
    1,
  )
  let next = 0
  for (const lead of bySize([...chosen], -1)) {
    const into = free[next]
    if (into === undefined || total <= target * SLACK) break
    if (size(into) >= size(lead)) break
    if (total - size(lead) + size(into) >= target) {
      exchange(lead, into)
      next += 1
    }
  }
  return [...chosen]
}

/** One person of each employer at least, the others in proportion to size. */
function decide(
  chosen: readonly number[],
  target: number,
  size: (lead: number) => number,
): Map<number, number> {
  const leads = [...chosen].sort((a, b) => a - b)
  const decided = new Map(leads.map((lead) => [lead, Math.min(1, size(lead))]))
  const room = sum(leads.map((lead) => Math.max(0, size(lead) - 1)))
  const pot = target - sum(decided.values())
  let left = pot
  for (const lead of leads) {
    const extra = room === 0 ? 0 : Math.floor((pot * Math.max(0, size(lead) - 1)) / room)
    decided.set(lead, (decided.get(lead) ?? 0) + extra)
    left -= extra
  }
  for (const lead of leads) {
    if (left === 0) break
    const more = Math.min(left, size(lead) - (decided.get(lead) ?? 0), 1)
    decided.set(lead, (decided.get(lead) ?? 0) + more)
    left -= more
  }
  for (const lead of leads) {
    const more = Math.min(left, size(lead) - (decided.get(lead) ?? 0))
    decided.set(lead, (decided.get(lead) ?? 0) + more)
    left -= more
  }
  return decided
}
