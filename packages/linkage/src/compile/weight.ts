import type { Sql } from '../dialect/dialect.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { levelWeight, weightOfProbability } from '../learn/weight.ts'
import type { Comparison, Level, LinkageModel } from '../model/model.ts'
import { MISSING_LEVEL, writeBoundComparison } from './comparison.ts'
import type { Pen } from './pen.ts'

/** Weight of a level in thousandths of a bit: a number, and for a frequency level the rarity of the value besides. */
type LevelWeight = { fixed: number; rarity: string | null }

function weightOfLevel(pen: Pen, level: Level): LevelWeight {
  const { m, u, frequency } = level
  if (m == null || u == null) throw new LinkageError('model-untrained', { what: level.name })
  if (frequency === undefined) return { fixed: levelWeight(m, u), rarity: null }
  // By how common the agreed value is: log2(m / f) = log2(m) + log2(1 / f), and the records hold the second.
  return { fixed: levelWeight(m, 1), rarity: pen.fields.need(frequency, 'rarity') }
}

const written = (pen: Pen, { fixed, rarity }: LevelWeight): Sql =>
  rarity === null ? String(fixed) : `${fixed} + coalesce(${pen.both(rarity)[0]}, 0)`

/** Weight of the comparison at a level that a column already holds, in thousandths of a bit. */
export function writeLevelWeight(pen: Pen, { levels }: Comparison, level: Sql): Sql {
  const cases = levels.map((each, index) => `WHEN ${index} THEN ${written(pen, weightOfLevel(pen, each))}`)
  return `CASE ${level} ${cases.join(' ')} ELSE 0 END`
}

/**
 * The most that the comparison can weigh, over machine words alone. A level that only texts can tell counts wherever it is
 * not excluded, with the best of what could hold in its place.
 */
export function writeBound(pen: Pen, comparison: Comparison): Sql {
  const { missing, levels } = writeBoundComparison(pen, comparison)
  const weights = comparison.levels.map((level) => weightOfLevel(pen, level))
  const bestFrom = (index: number): Sql => {
    const rest = weights.slice(index)
    const fixed = Math.max(
      ...rest.flatMap(({ fixed, rarity }) => (rarity === null ? [fixed] : [])),
      -Infinity,
    )
    const rare = rest.filter(({ rarity }) => rarity !== null).map((weight) => written(pen, weight))
    const parts = [...(Number.isFinite(fixed) ? [String(fixed)] : []), ...rare]
    return parts.length === 1 ? (parts[0] ?? '0') : `greatest(${parts.join(', ')})`
  }
  const cases: Sql[] = []
  for (const [index, condition] of levels.entries()) {
    const weight = weights[index]
    if (condition === null || weight === undefined) {
      cases.push(`ELSE ${bestFrom(index)}`)
      break
    }
    if (condition.cheap !== null) cases.push(`WHEN ${condition.cheap} THEN ${written(pen, weight)}`)
    else if (condition.needed !== null) cases.push(`WHEN ${condition.needed} THEN ${bestFrom(index)}`)
    else {
      cases.push(`ELSE ${bestFrom(index)}`)
      break
    }
  }
  return `CASE WHEN ${missing} THEN 0\n      ${cases.join('\n      ')} END`
}

/** Weight of the prior, as a whole number. */
export function writePrior({ prior }: LinkageModel): number {
  if (prior === null) throw new LinkageError('model-untrained', { what: 'prior' })
  return weightOfProbability(prior)
}

/** Levels of all comparisons in one word each, 4 bits per comparison, the first comparison lowest. */
export function packLevels(columns: readonly Sql[]): Sql {
  return columns.map((column, index) => `(${column}::UBIGINT << ${4 * index})`).join(' | ')
}

/** The levels of a packed vector again; missing ones as 255. */
export function unpackLevels(packed: bigint, comparisons: number): Uint8Array {
  const levels = new Uint8Array(comparisons)
  for (let index = 0; index < comparisons; index++) {
    const level = Number((packed >> BigInt(4 * index)) & 15n)
    levels[index] = level === MISSING_LEVEL ? 255 : level
  }
  return levels
}
