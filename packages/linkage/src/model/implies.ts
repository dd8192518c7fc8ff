import type { Condition } from './condition.ts'

/**
 * Whether the second condition holds wherever the first does, as far as their form tells: the same comparator over the same feature, asking
 * for less. False where it is not known.
 *
 * @example implies({ jaroWinkler: 'name', atLeast: 0.9 }, { jaroWinkler: 'name', atLeast: 0.8 }) // true
 */
export function implies(condition: Condition, other: Condition): boolean {
  if (condition === 'otherwise' || other === 'otherwise') return other === 'otherwise'
  if ('any' in condition) return condition.any.every((part) => implies(part, other))
  if ('all' in other) return other.all.every((part) => implies(condition, part))
  if ('all' in condition) return condition.all.some((part) => implies(part, other))
  if ('any' in other) return other.any.some((part) => implies(condition, part))
  // Two neighbours exchanged are two nibbles that differ.
  if ('swappedNibbles' in condition && 'nibbles' in other)
    return condition.swappedNibbles === other.nibbles && other.atMost >= 2
  const [one, two] = [askedOf(condition), askedOf(other)]
  return one.of === two.of && one.least >= two.least
}

type Whole = Exclude<Condition, 'otherwise'>

/** What a condition asks for without its threshold, and how much of it. */
function askedOf(condition: Whole): { of: string; least: number } {
  if ('atLeast' in condition)
    return { of: JSON.stringify({ ...condition, atLeast: 0 }), least: condition.atLeast }
  if ('atMost' in condition)
    return { of: JSON.stringify({ ...condition, atMost: 0 }), least: -condition.atMost }
  if ('within' in condition)
    return { of: JSON.stringify({ ...condition, difference: 0 }), least: -condition.difference }
  return { of: JSON.stringify(condition), least: 0 }
}
