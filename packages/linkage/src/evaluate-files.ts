import { keyPairs } from './dialect/duckdb-files.ts'
import type { Engine } from './engine/engine.ts'
import { LinkageError } from './errors/linkage-error.ts'
import { type Evaluation, evaluatePairs, type FoundPair } from './evaluate/evaluate-pairs.ts'
import { columnCalled, keyColumns } from './input/pair-columns.ts'
import { weightOfProbability } from './learn/weight.ts'
import type { SourceTable } from './run/request.ts'
import { type FileWork, withSources } from './with-sources.ts'

/** What {@link evaluateFiles} is asked. */
export type EvaluateFiles = Pick<FileWork, 'open' | 'signal' | 'memory' | 'spill'> & {
  /** Links as `linkFiles` writes them; `weight`, or else `probability`, orders them. */
  pairs: string
  /** True pairs: the columns `left_key` and `right_key`, or else the first two. */
  truth: string
  /** Pairs inside one file have no order. */
  oneFile?: boolean
}

/**
 * Judges a file of links by a file of true pairs.
 * @throws LinkageError input-unreadable
 * @example const { atHalf } = await evaluateFiles({ pairs: 'pairs.csv', truth: 'truth.csv' })
 */
export function evaluateFiles({
  pairs,
  truth,
  oneFile = false,
  ...work
}: EvaluateFiles): Promise<Evaluation> {
  return withSources({ ...work, left: pairs, right: truth }, ({ engine, left, right }) => {
    if (right === null) throw new LinkageError('side-empty', { file: truth })
    return evaluatePairs(pairsOf(engine, left), pairsOf(engine, right), { oneFile })
  })
}

async function* pairsOf(engine: Engine, table: SourceTable): AsyncGenerator<FoundPair> {
  const weight = columnCalled(table, 'weight')
  const figure = weight ?? columnCalled(table, 'probability')
  const sql = keyPairs(table.table, { ...keyColumns(table), figure })
  for await (const rows of engine.stream(sql)) {
    for (const [left, right, value] of rows) {
      yield {
        left: String(left),
        right: String(right),
        weight: value === null ? 0 : weightOf(Number(value), weight !== null, table.name),
      }
    }
  }
}

function weightOf(value: number, isWeight: boolean, file: string): number {
  if (Number.isNaN(value)) {
    const column = isWeight ? 'weight' : 'probability'
    throw new LinkageError('input-unreadable', {
      file,
      why: `列 ${column} 中有的值不是数字`,
      whyEn: `the column ${column} has a value that is no number`,
    })
  }
  return isWeight ? Math.round(value * 1000) : weightOfProbability(value)
}
