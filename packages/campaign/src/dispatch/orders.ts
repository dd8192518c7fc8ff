import type { DispatchStatus } from './rules.ts'
import type { RelationStatus } from './status.ts'

/** Whom an order to correct goes to for its dispatched workers, and how many persons stand how (R15). */
export type DispatchViolation = {
  unit: string
  side: 'user-unit' | 'firm'
  persons: Record<Exclude<DispatchStatus, 'SPLIT_OK'>, number>
}

/**
 * Who gets an order to correct (责令限期改正): the user unit and the firm of every relation that is not as the rules ask, each once, with its
 * persons. Both sides answer for it, whichever of them has to pay.
 */
export function dispatchViolations(statuses: readonly RelationStatus[]): DispatchViolation[] {
  const found = new Map<string, { violation: DispatchViolation; seen: Set<string> }>()
  for (const { relation, status } of statuses) {
    if (status === 'SPLIT_OK') continue
    const sides = [
      ['user-unit', relation.userUnit],
      ['firm', relation.firm],
    ] as const
    for (const [side, unit] of sides) {
      const key = `${side} ${unit}`
      const entry = found.get(key) ?? {
        violation: { unit, side, persons: { NOT_SPLIT: 0, MISCLASSIFIED: 0, UNPAID: 0 } },
        seen: new Set<string>(),
      }
      found.set(key, entry)
      const mark = `${status} ${relation.person}`
      if (!entry.seen.has(mark)) entry.violation.persons[status] += 1
      entry.seen.add(mark)
    }
  }
  return [...found.values()]
    .map(({ violation }) => violation)
    .sort((a, b) => (a.side === b.side ? (a.unit < b.unit ? -1 : 1) : a.side === 'user-unit' ? -1 : 1))
}
