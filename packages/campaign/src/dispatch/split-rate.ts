import { type RateFigure, rateOf } from '../rates/index.ts'
import { type FoundPair, unnamedHeads } from './found.ts'
import type { DispatchStatus } from './rules.ts'
import type { RelationStatus } from './status.ts'

/** How many of all are paid for as the rules ask. */
export type SplitPart = { split: number; all: number; rate: RateFigure }

/** The split rate (应分尽分率) in persons, user units and firms, and how many persons stand how (domain §8.1). */
export type SplitFigures = {
  persons: SplitPart
  userUnits: SplitPart
  firms: SplitPart
  byStatus: Record<DispatchStatus, number>
}

const WORST_FIRST: readonly DispatchStatus[] = ['UNPAID', 'MISCLASSIFIED', 'NOT_SPLIT', 'SPLIT_OK']

/**
 * The split rate over relations. A person, a user unit or a firm is counted once, and as split only when every relation of theirs is: 应分尽分
 * asks for all. A rate is exact and rounded when it is printed.
 * @param found what visits found; a unit with heads whom no list names is counted, and as not split
 */
export function splitFigures(
  statuses: readonly RelationStatus[],
  found: readonly FoundPair[] = [],
): SplitFigures {
  const persons = worstBy(statuses, ({ relation }) => relation.person)
  const byStatus = { SPLIT_OK: 0, NOT_SPLIT: 0, MISCLASSIFIED: 0, UNPAID: 0 }
  for (const status of persons.values()) byStatus[status] += 1
  const open = found.filter(
    ({ userUnit, firm, heads }) => unnamedHeads(heads, namedIn(statuses, userUnit, firm)) > 0,
  )
  return {
    persons: partOf(persons),
    userUnits: partOf(
      withOpen(
        worstBy(statuses, ({ relation }) => relation.userUnit),
        open,
        'userUnit',
      ),
    ),
    firms: partOf(
      withOpen(
        worstBy(statuses, ({ relation }) => relation.firm),
        open,
        'firm',
      ),
    ),
    byStatus,
  }
}

function namedIn(statuses: readonly RelationStatus[], userUnit: string, firm: string): number {
  const own = statuses.filter(({ relation }) => relation.userUnit === userUnit && relation.firm === firm)
  return new Set(own.map(({ relation }) => relation.person)).size
}

function withOpen(
  worst: Map<string, DispatchStatus>,
  open: readonly FoundPair[],
  side: 'userUnit' | 'firm',
): Map<string, DispatchStatus> {
  return new Map([...worst, ...open.map((pair) => [pair[side], 'UNPAID'] as const)])
}

/**
 * The same for each group, by district of the user unit say. Somebody who works in two districts is counted in both, so that the city's figures are those of all
 * relations together and never the sum of its districts'.
 */
export function splitFiguresBy(
  statuses: readonly RelationStatus[],
  groupOf: (status: RelationStatus) => string,
): Map<string, SplitFigures> {
  return new Map([...Map.groupBy(statuses, groupOf)].map(([group, own]) => [group, splitFigures(own)]))
}

function worstBy(
  statuses: readonly RelationStatus[],
  keyOf: (status: RelationStatus) => string,
): Map<string, DispatchStatus> {
  const worst = new Map<string, DispatchStatus>()
  for (const one of statuses) {
    const before = worst.get(keyOf(one))
    if (before === undefined || WORST_FIRST.indexOf(one.status) < WORST_FIRST.indexOf(before))
      worst.set(keyOf(one), one.status)
  }
  return worst
}

function partOf(worst: ReadonlyMap<string, DispatchStatus>): SplitPart {
  const split = [...worst.values()].filter((status) => status === 'SPLIT_OK').length
  return { split, all: worst.size, rate: rateOf(split, worst.size) }
}
