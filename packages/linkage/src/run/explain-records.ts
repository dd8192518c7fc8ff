import { type FeatureValue, type RecordFeatures, recordFeatures } from '../compare/record.ts'
import type { Rarities } from '../compare/weight.ts'
import { cellsSql, fieldsSql, nearestSql, proposedSql, rowOfKeySql } from '../compile/explain.ts'
import { featureOf } from '../compile/fields.ts'
import type { Side } from '../compile/names.ts'
import type { Sides } from '../compile/read-values.ts'
import type { Cell, Engine } from '../engine/engine.ts'
import { LinkageError } from '../errors/linkage-error.ts'
import { explainMissing, type NearestCandidate } from '../explain/explain-missing.ts'
import { type Explanation, explainPair, type IsCapped } from '../explain/explain-pair.ts'
import { kindOf } from '../kinds/index.ts'
import type { LinkageModel } from '../model/model.ts'
import { parseModel } from '../model/parse-model.ts'
import { whatIsUntrained } from '../model/trained.ts'
import { checkHeaders } from './check-headers.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { LinkRequest } from './request.ts'
import { Steps } from './steps.ts'

/** Which records are to be explained. */
export type ExplainRequest = Pick<LinkRequest, 'engine' | 'left' | 'right' | 'progress' | 'signal'> & {
  /** Learned. */
  model: LinkageModel
  leftKey: string
  /** Absent: the records of the other side that come nearest. */
  rightKey?: string
  /** How many of these, 5 unless given. */
  most?: number
}

/** Why two records are linked or not, or which records come nearest to one and what separates them. */
export type ExplainedRecords =
  | { pair: Explanation; nearest?: never }
  | { pair?: never; nearest: readonly NearestCandidate[] }

/** Records of which the exact weight is found out, of those that the bound puts first. */
const LOOKED_AT = 500

/**
 * Explains a pair, or what kept a record from being linked, from two source tables: values are as common as they are in these.
 * @throws LinkageError key-unknown, model-untrained and whatever `link` throws
 * @example
 * const { pair } = await explainRecords({ engine, left, right, model, leftKey: 'a1', rightKey: 'b7' })
 */
export async function explainRecords(request: ExplainRequest): Promise<ExplainedRecords> {
  const { engine, left, right, most = 5 } = request
  const model = parseModel(request.model)
  const what = whatIsUntrained(model)
  if (what !== undefined) throw new LinkageError('model-untrained', { what })
  checkHeaders(model, request)
  const sides: Sides = right === null ? ['left'] : ['left', 'right']
  const row = await rowOf(engine, 'left', left.name, request.leftKey)
  const other = right === null ? 'left' : 'right'
  const wanted =
    request.rightKey === undefined ? null : await rowOf(engine, other, (right ?? left).name, request.rightKey)
  const records = { left: left.rows, right: right?.rows ?? left.rows }
  const prepared = await prepare(engine, model, records, sides, new Steps(request))
  const [record] = await readRecords(prepared, 'left', [row])
  if (record === undefined) throw new LinkageError('key-unknown', { file: left.name, key: request.leftKey })
  const rarities = raritiesOf(model, record)
  const rows = wanted === null ? await nearestRows(prepared, row) : [wanted]
  const candidates = await readRecords(prepared, other, rows)
  const isCapped = await cappedBy(prepared, row, candidates)
  if (wanted === null) {
    return { nearest: explainMissing(model, record.features, candidates, rarities, isCapped, most) }
  }
  const partner = candidates[0]?.features ?? new Map()
  return { pair: explainPair(model, record.features, partner, rarities, isCapped) }
}

type ReadRecord = {
  row: number
  key: string
  features: RecordFeatures
  /** How rare its values are, by column and feature. */
  rarity: ReadonlyMap<string, number>
}

async function rowOf(engine: Engine, side: Side, file: string, key: string): Promise<number> {
  const [found] = await engine.rows(rowOfKeySql(side, key.trim()))
  if (found === undefined) throw new LinkageError('key-unknown', { file, key })
  return Number(found[0])
}

async function nearestRows({ engine, writing }: Prepared, row: number): Promise<number[]> {
  return (await engine.rows(nearestSql(writing, row, LOOKED_AT))).map(([found]) => Number(found))
}

/** Records as comparators read them: features from their cells, lists with the weights that the tables give their items. */
async function readRecords(
  { engine, writing }: Prepared,
  side: Side,
  rows: readonly number[],
): Promise<ReadRecord[]> {
  if (rows.length === 0) return []
  const { columns } = writing.fields.model
  const fields = writing.fields
    .all()
    .filter(({ aspect, type }) => aspect === 'rarity' || (aspect === 'raw' && type === 'weighted'))
  const names = fields.map(({ name }) => name)
  const stored = new Map<number, readonly Cell[]>()
  for (const [row, ...cells] of await engine.rows(fieldsSql(side, names, rows)))
    stored.set(Number(row), cells)
  const read = await engine.rows(cellsSql(writing, side, rows))
  return read.map(([row, key, ...cells]) => {
    const raws = new Map(columns.map(({ name }, index) => [name, textOf(cells[index])]))
    const features = new Map<string, FeatureValue>(
      recordFeatures(
        columns,
        ({ kind }) => kindOf(kind),
        ({ name }) => raws.get(name) ?? null,
      ),
    )
    const rarity = new Map<string, number>()
    for (const [index, { aspect, column, feature }] of fields.entries()) {
      const cell = stored.get(Number(row))?.[index] ?? null
      const ref = `${column.name}.${feature}`
      if (aspect === 'rarity') rarity.set(ref, Number(cell ?? 0))
      else features.set(ref, cell)
    }
    return { row: Number(row), key: String(key), features, rarity }
  })
}

const textOf = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null)

function raritiesOf(model: LinkageModel, { rarity }: ReadRecord): Rarities {
  return (ref) => {
    const { column, feature } = featureOf(model, ref)
    return rarity.get(`${column.name}.${feature}`) ?? null
  }
}

/** A rule whose keys agree, but which does not propose the pair, has left its key out. */
async function cappedBy(
  { engine, writing, rules }: Prepared,
  row: number,
  candidates: readonly ReadRecord[],
): Promise<IsCapped> {
  const rowOfFeatures = new Map(candidates.map(({ row, features }) => [features, row]))
  const proposed = new Map<string, ReadonlySet<number>>()
  for (const { rule, capped, split } of rules) {
    if (capped === 0 && split === 0) continue
    const rows = await engine.rows(proposedSql(writing, rule, row))
    proposed.set(rule.rule.name, new Set(rows.map(([found]) => Number(found))))
  }
  return ({ name }, _, features) => {
    const rows = proposed.get(name)
    const candidate = rowOfFeatures.get(features)
    return rows !== undefined && candidate !== undefined && !rows.has(candidate)
  }
}
