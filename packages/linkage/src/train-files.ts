import { decidedPairs } from './dialect/duckdb-files.ts'
import type { Engine } from './engine/engine.ts'
import { LinkageError } from './errors/linkage-error.ts'
import { columnCalled, keyColumns } from './input/pair-columns.ts'
import { readTable } from './input/read-source.ts'
import type { OpenRows } from './input/rows-opener.ts'
import type { LinkageModel } from './model/model.ts'
import type { Label, SourceTable } from './run/request.ts'
import { trainModel } from './run/train-model.ts'
import { type FileWork, withSources } from './with-sources.ts'

/** What {@link trainFiles} is asked. */
export type TrainFiles = FileWork & {
  model?: LinkageModel | 'auto'
  /** Decided pairs: `left_key,right_key,match`; a match is 1, true, yes, 是 or match, anything else of these kinds is none. */
  labels?: string
}

/**
 * Learns a model from two files, or from the duplicates inside one, and links nothing.
 * @throws LinkageError as `linkFiles` does; key-unknown for a label of a record that is not there
 * @example const model = await trainFiles({ left: 'a.csv', right: 'b.csv', key: 'id', labels: 'decided.csv' })
 */
export function trainFiles({ model = 'auto', labels, ...work }: TrainFiles): Promise<LinkageModel> {
  return withSources(work, async ({ engine, left, right }) => {
    const decided =
      labels === undefined ? [] : await readLabels(engine, labels, { left, right, open: work.open })
    const trained = await trainModel({
      engine,
      left,
      right,
      model,
      labels: decided,
      ...(work.progress === undefined ? {} : { progress: work.progress }),
      ...(work.signal === undefined ? {} : { signal: work.signal }),
    })
    return trained.model
  })
}

async function readLabels(
  engine: Engine,
  path: string,
  sides: { left: SourceTable; right: SourceTable | null; open: OpenRows | undefined },
): Promise<Label[]> {
  const { left, right, open } = sides
  const table = await readTable(engine, 'labels', { path, ...(open === undefined ? {} : { open }) })
  const decision = columnCalled(table, 'match')
  if (decision === null) {
    throw new LinkageError('column-missing', { file: path, column: 'match', found: table.headers.join(', ') })
  }
  const columns = { ...keyColumns(table), decision }
  const rows = await engine.rows(decidedPairs('labels_source', columns, (right ?? left).table))
  return rows.map(([leftKey, rightKey, leftRow, rightRow, decided], index) => {
    if (leftRow === null) throw new LinkageError('key-unknown', { file: left.name, key: String(leftKey) })
    if (rightRow === null) {
      throw new LinkageError('key-unknown', { file: (right ?? left).name, key: String(rightKey) })
    }
    return {
      left: Number(leftRow),
      right: Number(rightRow),
      match: isMatch(path, index + 1, String(decided ?? '')),
    }
  })
}

const YES = new Set(['1', 'true', 'yes', 'y', 't', 'match', '是', '匹配'])
const NO = new Set(['0', 'false', 'no', 'n', 'f', 'no-match', 'nonmatch', '否', '不匹配'])

function isMatch(file: string, row: number, text: string): boolean {
  const word = text.toLowerCase()
  if (YES.has(word)) return true
  if (NO.has(word)) return false
  throw new LinkageError('input-unreadable', {
    file,
    why: `第 ${row} 行的 match 应为 1 或 0，而不是“${text}”`,
    whyEn: `match in row ${row} must be 1 or 0, unlike "${text}"`,
  })
}
