import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackLevels } from '../compile/weight.ts'
import { type OpenEngine, openDuckdb } from '../engine/duckdb-engine.ts'
import { kindOf } from '../kinds/index.ts'
import type { Condition } from '../model/condition.ts'
import { columnsOf } from '../model/condition-columns.ts'
import type { Column, Comparison, LinkageModel } from '../model/model.ts'
import { prepare } from '../run/prepare.ts'
import { score } from '../run/score.ts'
import { Steps } from '../run/steps.ts'
import { levelOf } from './level.ts'
import { type FeatureValue, type RecordFeatures, recordFeatures } from './record.ts'
import { weightOf } from './weight.ts'

const COLUMNS: readonly Column[] = [
  { name: 'id', kind: 'resident-id' },
  { name: 'org', kind: 'org-code' },
  { name: 'code', kind: 'code' },
  { name: 'phone', kind: 'phone' },
  { name: 'born', kind: 'date' },
  { name: 'price', kind: 'number' },
  { name: 'name', kind: 'person-name' },
  { name: 'alias', kind: 'person-name' },
  { name: 'firm', kind: 'company-name' },
  { name: 'site', kind: 'address' },
  { name: 'title', kind: 'text' },
  { name: 'sex', kind: 'category' },
  { name: 'tags', kind: 'set' },
  { name: 'every', kind: 'category' },
]
/** Values of each column; records have them with slips. */
const POOL: Readonly<Record<string, readonly string[]>> = {
  id: [
    '11010519491231002X',
    '510107199003076417',
    '110105491231002',
    '440524188001010014',
    '000000000000000000',
  ],
  org: ['91510100MA61Q5XY1T', 'MA61Q5XY1', '510107600123456', 'unknown'],
  code: ['AB-0012', 'ab0021', '0000', '7788990'],
  phone: ['13812345678', '028-86112233', '13812345678/028-86112233', '+86 138 1234 5687', '13800000000'],
  born: ['19900307', '1990-07-03', '7/3/1990', '19900231', '1900-01-01', '1990-03-17'],
  price: ['100', '95.5', '-95', '0', '1,000', '12%'],
  name: [
    '王小明',
    '王晓明',
    '單薇',
    '单微',
    '欧阳娜娜',
    '欧阳娜',
    '王□明',
    '王䶮明',
    'John Smith',
    'Jon Smyth',
    '𬱖明',
  ],
  alias: ['王小明', '王晓明', '單薇', 'Smith, John', '无'],
  firm: [
    '四川国联建筑工程有限公司',
    '国联建筑工程公司',
    '成都国联建筑工程有限公司第二分公司',
    'North Hospital Inc.',
  ],
  site: ['成都市武侯区人民南路四段11号', '武侯区人民南路4段11号2室', '12 Main Street', '12 Main St Apt 3'],
  title: [
    "St. Mary's Hospital of the North",
    'saint mary hospital',
    'north hospital',
    '国联建筑项目',
    '50% _off_ sale',
  ],
  sex: ['男', 'Female', 'female ', 'n/a'],
  tags: ['tea; coffee', 'coffee|water', 'TEA', ','],
  every: ['all'],
}
const CONDITIONS: readonly Condition[] = [
  { equal: 'id' },
  { nibbles: 'id.packed', atMost: 1 },
  { swappedNibbles: 'id.packed' },
  { all: [{ equal: 'id.birth' }, { equal: 'id.region' }] },
  { prefix: 'id', length: 14 },
  { both: 'id.valid', is: true },
  { holds: 'id.repairs', word: 'id.number' },
  { equal: 'org.org' },
  { edit: 'code', atMost: 2 },
  { overlap: 'code.deletions' },
  { overlap: 'phone.numbers' },
  { nibbles: 'phone.packed', atMost: 1 },
  { swappedDate: 'born' },
  { within: 'born.day', difference: 10 },
  { all: [{ equal: 'born.year' }, { not: { equal: 'born' } }] },
  { ratio: 'price.number', atLeast: 0.9 },
  { equal: 'name' },
  { equal: 'name.pinyin' },
  { overlap: 'name.sounds' },
  { edit: 'name.fold', atMost: 1 },
  { jaroWinkler: 'name', atLeast: 0.85 },
  { wildcard: 'name.fold' },
  { tokens: 'name.grams', atLeast: 0.4 },
  { crosswise: ['name', 'alias'] },
  { any: [{ equal: 'alias.sound' }, { equal: 'alias.shape' }] },
  { equal: 'firm.key' },
  { tokens: 'firm.grams', atLeast: 0.6 },
  { jaroWinkler: 'firm.key', atLeast: 0.9 },
  { equal: 'site.house' },
  { tokens: 'site.tokens', atLeast: 0.5 },
  { contained: 'title.tokens', atLeast: 0.9 },
  { tokens: 'title.grams', atLeast: 0.5 },
  { includes: 'title' },
  { edit: 'title', atMost: 3 },
  { jaroWinkler: 'title', atLeast: 0.75 },
  { equal: 'title.sound' },
  { equal: 'sex' },
  { both: 'sex', is: 'female' },
  { contained: 'tags.items', atLeast: 1 },
]
/** Levels are packed into a word, 4 bits each. */
const AT_ONCE = 14

/** A typing slip or a change of habit. */
function slip(text: string, kind: number, at: number): string {
  const signs = Array.from(text)
  const place = at % Math.max(1, signs.length)
  if (kind === 0) signs.splice(place, 1)
  if (kind === 1) signs.splice(place, 1, '1')
  if (kind === 2) signs.splice(place, 0, ' ')
  if (kind === 3) signs.splice(place, 2, ...signs.slice(place, place + 2).reverse())
  if (kind === 4) signs.reverse()
  if (kind === 5) return ''
  return signs.join('')
}
const cell = (values: readonly string[]) =>
  fc.tuple(fc.constantFrom(...values), fc.nat(16), fc.nat(30)).map(([text, kind, at]) => slip(text, kind, at))
const row = fc.record(Object.fromEntries(Object.entries(POOL).map(([name, values]) => [name, cell(values)])))
type Row = Readonly<Record<string, string>>

function modelOf(conditions: readonly Condition[]): LinkageModel {
  const comparisons = conditions.map(
    (when, index): Comparison => ({
      name: `comparison ${index}`,
      levels: [
        {
          name: 'holds',
          when,
          m: 0.9,
          u: 0.01 + index / 100,
          ...(typeof when === 'object' && 'equal' in when ? { frequency: when.equal } : {}),
        },
        { name: 'does not', when: 'otherwise', m: 0.1, u: 0.9 },
      ],
    }),
  )
  return {
    format: 'kuomian-linkage/1',
    name: 'reference',
    columns: COLUMNS,
    comparisons,
    blocking: [{ name: 'every', keys: ['every'] }],
    prior: 0.01,
    threshold: 0.5,
    resolve: 'links',
    limits: { pairsPerKey: 1_000_000, pairsPerCluster: 1000 },
  }
}

describe('the engine and these conditions', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openDuckdb({ memory: 600 * 1024 * 1024, spill: join(tmpdir(), 'kuomian-reference') })
  })
  afterAll(() => engine.close())

  const rows = fc.sample(row, 90).map((each): Row => ({ ...each, every: 'all' }))
  const sides = { left: rows.slice(0, 40), right: rows.slice(40) }

  async function fill(side: 'left' | 'right'): Promise<void> {
    const names = COLUMNS.map(({ name }) => name)
    const shape = [
      { name: 'row', type: 'integer' as const },
      { name: 'key', type: 'text' as const },
      ...names.map((name) => ({ name, type: 'text' as const })),
    ]
    const records = sides[side]
    async function* pieces() {
      yield [
        records.map((_, at) => at),
        records.map((_, at) => String(at)),
        ...names.map((name) => records.map((each) => each[name] ?? null)),
      ]
    }
    await engine.fill(`${side}_source`, shape, pieces())
  }

  /** Features of a side's records; weights of items are the engine's, since they need all records. */
  async function featuresOf(side: 'left' | 'right', weighted: readonly string[]): Promise<RecordFeatures[]> {
    const names = weighted.map((ref) => ref.replace('.', '__'))
    const lists = await engine.rows(
      `SELECT ${['row', ...names].join(', ')} FROM ${side}_records ORDER BY row`,
    )
    return sides[side].map((each, at) => {
      const made = new Map(
        recordFeatures(
          COLUMNS,
          ({ kind }) => kindOf(kind),
          ({ name }) => each[name]?.trim() ?? null,
        ),
      )
      for (const [index, ref] of weighted.entries()) made.set(ref, lists[at]?.[index + 1] ?? null)
      return made
    })
  }

  const parts = Array.from({ length: Math.ceil(CONDITIONS.length / AT_ONCE) }, (_, part) =>
    CONDITIONS.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )
  it.each(parts.map((conditions) => [conditions.length, conditions] as const))(
    'mean the same: %i of them',
    async (_, conditions) => {
      const model = modelOf(conditions)
      await fill('left')
      await fill('right')
      const steps = new Steps({})
      const records = { left: sides.left.length, right: sides.right.length }
      const prepared = await prepare(engine, model, records, ['left', 'right'], steps)
      const fields = prepared.writing.fields.all()
      const weighted = fields.flatMap(({ aspect, type, column, feature }) =>
        aspect === 'raw' && type === 'weighted' ? [`${column.name}.${feature}`] : [],
      )
      const left = await featuresOf('left', weighted)
      const right = await featuresOf('right', weighted)
      const rarities = await raritiesOf(
        engine,
        fields.flatMap(({ aspect, column, feature }) =>
          aspect === 'rarity' ? [{ column: column.name, feature }] : [],
        ),
        left,
      )
      await score(prepared, -1_000_000, steps, { exactTier: false })
      const wrong = new Map<string, unknown>()
      const weights: number[] = []
      const scored = await engine.rows('SELECT l, r, weight, vector FROM scored ORDER BY l, r')
      expect(scored).toHaveLength(sides.left.length * sides.right.length)
      for (const [l, r, weight, vector] of scored) {
        const [one, two] = [left[Number(l)], right[Number(r)]]
        if (one === undefined || two === undefined) throw new RangeError(`no record ${l} or ${r}`)
        const theirs = unpackLevels(BigInt(String(vector)), model.comparisons.length)
        for (const [index, comparison] of model.comparisons.entries()) {
          const level = levelOf(comparison, one, two)
          const ours = level === 'missing' ? 255 : level
          if (ours !== theirs[index]) {
            const when = JSON.stringify(conditions[index])
            const columns = columnsOf(comparison)
            const values = [sides.left[Number(l)], sides.right[Number(r)]].map((each) =>
              columns.map((column) => each?.[column]),
            )
            wrong.set(when, { ours, theirs: theirs[index], values })
          }
        }
        const own = weightOf(model, one, two, rarities)
        weights.push(own)
        if (own !== weight) wrong.set('weight', { own, weight })
      }
      expect(Object.fromEntries(wrong)).toEqual({})
      // The bound that is pushed into the join loses no pair.
      const threshold = [...weights].sort((a, b) => a - b)[Math.floor(weights.length * 0.9)] ?? 0
      const { scored: kept } = await score(prepared, threshold, steps, { exactTier: false })
      expect(kept).toBe(weights.filter((weight) => weight >= threshold).length)
    },
  )
})

/** The rarities that the engine counted, by the values of the left records. */
async function raritiesOf(
  engine: OpenEngine,
  features: readonly { column: string; feature: string }[],
  left: readonly RecordFeatures[],
): Promise<(ref: string, value: FeatureValue) => number | null> {
  const found = new Map<string, number>()
  for (const { column, feature } of features) {
    const ref = feature === 'value' ? column : `${column}.${feature}`
    const rows = await engine.rows(`SELECT row, ${column}__${feature}__rarity FROM left_records ORDER BY row`)
    for (const [row, rarity] of rows) {
      const value = left[Number(row)]?.get(ref) ?? null
      if (value !== null && rarity !== null) found.set(`${ref} ${String(value)}`, Number(rarity))
    }
  }
  return (ref, value) => found.get(`${ref.replace(/\.value$/, '')} ${String(value)}`) ?? null
}
