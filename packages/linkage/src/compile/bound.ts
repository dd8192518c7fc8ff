import type { Sql } from '../dialect/dialect.ts'
import { implies } from '../model/implies.ts'
import type { Comparison, Level } from '../model/model.ts'
import { writeBoundComparison } from './comparison.ts'
import type { Pen } from './pen.ts'
import { type LevelWeight, weightOfLevel, writeWeight } from './weight.ts'

/** A level that machine words exclude where the condition does not hold, and the most that a pair can weigh where it does. */
type Told = { when: Sql; most: Sql }

/**
 * The most that the comparison can weigh, over machine words alone. A level that only texts can tell counts wherever it is
 * not excluded, with the best of what could hold in its place.
 */
export function writeBound(pen: Pen, comparison: Comparison): Sql {
  const { missing, levels } = writeBoundComparison(pen, comparison)
  const weights = comparison.levels.map((level) => weightOfLevel(pen, level))
  const bestFrom = (index: number) => bestOf(pen, weights.slice(index))
  const told: Told[] = []
  for (const [index, condition] of levels.entries()) {
    const weight = weights[index]
    if (condition === null || weight === undefined) break
    if (condition.cheap !== null) told.push({ when: condition.cheap, most: writeWeight(pen, weight) })
    else if (condition.needed !== null) told.push({ when: condition.needed, most: bestFrom(index) })
    else break
  }
  const cases = nested(told, comparison).map(({ when, most }) => `WHEN ${when} THEN ${most}`)
  return `CASE WHEN ${missing} THEN 0\n      ${[...cases, `ELSE ${bestFrom(told.length)}`].join('\n      ')} END`
}

/** The most that the comparison can weigh whatever its level is, or if it is missing. */
export function writeMost(pen: Pen, { levels }: Comparison): Sql {
  return bestOf(pen, [{ fixed: 0, rarity: null }, ...levels.map((level) => weightOfLevel(pen, level))])
}

function bestOf(pen: Pen, weights: readonly LevelWeight[]): Sql {
  const fixed = Math.max(
    ...weights.flatMap(({ fixed, rarity }) => (rarity === null ? [fixed] : [])),
    -Infinity,
  )
  const rare = weights.filter(({ rarity }) => rarity !== null).map((weight) => writeWeight(pen, weight))
  const parts = [...(Number.isFinite(fixed) ? [String(fixed)] : []), ...rare]
  return parts.length === 1 ? (parts[0] ?? '0') : `greatest(${parts.join(', ')})`
}

/** Levels that imply one another as one, asked for from the loosest: most pairs fail it, and with it all of them. */
function nested(told: readonly Told[], { levels }: Comparison): readonly Told[] {
  const made: (Told & { level: Level | undefined })[] = []
  for (const [index, { when, most }] of told.entries()) {
    const level = levels[index]
    const stricter: Told[] = []
    for (let before = made.at(-1); implied(before?.level, level); before = made.at(-1)) {
      const taken = made.pop()
      if (taken !== undefined) stricter.unshift(taken)
    }
    const cases = stricter.map((each) => `WHEN ${each.when} THEN ${each.most}`)
    made.push({
      when,
      most: cases.length > 0 ? `CASE ${cases.join(' ')} ELSE ${most} END` : most,
      level,
    })
  }
  return made
}

const implied = (before: Level | undefined, level: Level | undefined): boolean =>
  before !== undefined && level !== undefined && implies(before.when, level.when)
