import type { Sql } from '../dialect/dialect.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { levelWeight, weightOfProbability } from '../learn/weight.ts'
import type { Comparison, Level, LinkageModel } from '../model/model.ts'
import { MISSING_LEVEL } from './comparison.ts'
import type { Pen } from './pen.ts'

/** Weight of a level in thousandths of a bit: a number, and for a frequency level the rarity of the value besides. */
export type LevelWeight = { fixed: number; rarity: string | null }

/** The weight of a learned level. @throws LinkageError `model-untrained` */
export function weightOfLevel(pen: Pen, level: Level): LevelWeight {
  const { m, u, frequency } = level
  if (m == null || u == null) throw new LinkageError('model-untrained', { what: level.name })
  if (frequency === undefined) return { fixed: levelWeight(m, u), rarity: null }
  // By how common the agreed value is: log2(m / f) = log2(m) + log2(1 / f), and the records hold the second.
  return { fixed: levelWeight(m, 1), rarity: pen.fields.need(frequency, 'rarity') }
}

/** The weight of a level where it holds, as an expression over the two records. */
export const writeWeight = (pen: Pen, { fixed, rarity }: LevelWeight): Sql =>
  rarity === null ? String(fixed) : `${fixed} + coalesce(${pen.both(rarity)[0]}, 0)`

/** Weight of the comparison at a level that a column already holds, in thousandths of a bit. */
export function writeLevelWeight(pen: Pen, { levels }: Comparison, level: Sql): Sql {
  const cases = levels.map(
    (each, index) => `WHEN ${index} THEN ${writeWeight(pen, weightOfLevel(pen, each))}`,
  )
  return `CASE ${level} ${cases.join(' ')} ELSE 0 END`
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
