import type { Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import type { BlockingRule, Comparison, LinkageModel } from '../model/model.ts'
import type { SourceTable } from '../run/request.ts'
import { keyCandidates } from './key-candidates.ts'
import { matchColumns } from './match-columns.ts'
import { profileTable, type TableProfile } from './profile.ts'
import { proposeBlocking } from './propose-blocking.ts'
import { proposeColumns } from './propose-columns.ts'
import { proposeComparisons } from './propose-comparisons.ts'
import { proposeResolution } from './propose-resolution.ts'

/** Pairs that blocking may propose for each record, and for small tables at least. */
const PAIRS_PER_RECORD = 60
const PAIRS_AT_LEAST = 300_000
const PAIRS_AT_MOST = 50_000_000
/** Most pairs that one key value may propose, and one cluster be written out as. */
const PAIRS_PER_KEY = 20_000
const PAIRS_PER_CLUSTER = 5_000_000
/** Rows of each table in which keys are counted. */
const COUNTED_ROWS = 4000

/**
 * A model for tables of which nothing is known: what their columns are, by headers in Chinese and English and by content, which
 * columns of the two are the same, how they are compared, and which pairs are looked at. Its weights are still to be learned.
 *
 * @param right null to look for duplicates inside the left table
 * @throws LinkageError no-common-columns when nothing is there to compare, no-keys when nothing brings records together
 */
export async function proposeModel(
  engine: Engine,
  left: SourceTable,
  right: SourceTable | null,
): Promise<LinkageModel> {
  const one = await profileTable(engine, left)
  const two = right === null ? null : await profileTable(engine, right)
  const matched =
    two === null
      ? one.columns.map((_, at) => ({ left: at, right: at, overlap: 1 }))
      : await matchColumns(engine, one, two)
  const columns = proposeColumns(one, two, matched)
  const [l, r] = [counted(one), counted(two ?? one)]
  const candidates = keyCandidates(columns, l, r)
  const scale = {
    left: one.table.rows / Math.max(1, l.length),
    right: (two ?? one).table.rows / Math.max(1, r.length),
    within: two === null,
    pairsPerKey: PAIRS_PER_KEY,
  }
  const records = left.rows + (right?.rows ?? 0)
  const pairs = Math.min(PAIRS_AT_MOST, Math.max(PAIRS_AT_LEAST, PAIRS_PER_RECORD * records))
  const blocking = proposeBlocking(columns, candidates, scale, { pairs, records })
  const comparisons = proposeComparisons(columns)
  if (comparisons.length === 0) throw new LinkageError('no-common-columns', {})
  if (blocking.length === 0) throw new LinkageError('no-keys', {})
  return {
    format: 'kuomian-linkage/1',
    name: 'auto',
    columns: columns.map(({ column }) => column).filter(({ name }) => isUsed(name, comparisons, blocking)),
    comparisons,
    blocking,
    prior: null,
    threshold: 0.5,
    resolve: await proposeResolution(engine, left, right, columns),
    limits: { pairsPerKey: PAIRS_PER_KEY, pairsPerCluster: PAIRS_PER_CLUSTER },
  }
}

/** A column that only brings records together is left out when no rule needs it. */
const isUsed = (
  name: string,
  comparisons: readonly Comparison[],
  blocking: readonly BlockingRule[],
): boolean =>
  comparisons.some((comparison) => comparison.name === name) ||
  blocking.some(({ keys }) => keys.some((key) => typeof key === 'string' && key.startsWith(`${name}.`)))

/** Every so-manieth of the sampled rows. */
function counted({ sample }: TableProfile): readonly (readonly string[])[] {
  const step = Math.ceil(sample.length / COUNTED_ROWS)
  return step <= 1 ? sample : sample.filter((_, at) => at % step === 0)
}
