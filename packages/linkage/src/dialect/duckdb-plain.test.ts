import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenEngine, openDuckdb } from '../engine/duckdb-engine.ts'
import { kindOf } from '../kinds/index.ts'
import { duckdbPlain } from './duckdb-plain.ts'

let engine: OpenEngine
beforeAll(async () => {
  engine = await openDuckdb({ memory: 600 * 1024 * 1024, spill: tmpdir() })
})
afterAll(() => engine.close())

const digit = fc.constantFrom(...'0123456789')
const digitsOf = (length: number) =>
  fc.array(digit, { minLength: length, maxLength: length }).map((all) => all.join(''))
const born = fc
  .tuple(
    fc.integer({ min: 1890, max: 2060 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checked = (head: string) =>
  head + '10X98765432'[weights.reduce((sum, weight, place) => sum + weight * Number(head[place]), 0) % 11]
const filler = fc
  .constantFrom('0', '1', '8')
  .chain((one) => fc.integer({ min: 1, max: 20 }).map((n) => one.repeat(n)))
const common = fc.oneof(
  filler,
  fc.string(),
  fc.constantFrom('1234567890', '123456789012345678', 'NA', '12', 'X'),
)

const KINDS = ['resident-id', 'phone', 'code', 'date'] as const
const values: Record<(typeof KINDS)[number], fc.Arbitrary<string>> = {
  'resident-id': fc.oneof(
    fc.tuple(digitsOf(6), born, digitsOf(3)).map((parts) => checked(parts.join(''))),
    fc
      .tuple(fc.constantFrom('110105', '320102', '650101', '990101'), born, digitsOf(4))
      .map((parts) => parts.join('')),
    common,
  ),
  phone: fc.oneof(
    digitsOf(9).map((rest) => `13${rest}`),
    digitsOf(11),
    fc.constantFrom('13800138000', '13800000000', '15812345678', '13911111111'),
    common,
  ),
  code: fc.oneof(fc.string({ unit: fc.constantFrom(...'AB019XNA'), minLength: 1, maxLength: 9 }), common),
  date: fc.oneof(
    born.map((text) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`),
    common,
  ),
}

const readings = KINDS.flatMap((name) =>
  duckdbPlain(name).map((reading) => ({ name, reading, of: Object.keys(reading.features).join(', ') })),
)

describe('what SQL reads of plain values is what the kinds read', () => {
  it('of all these kinds', () => {
    expect(new Set(readings.map(({ name }) => name))).toEqual(new Set(KINDS))
  })

  it.each(readings)('$name ($of)', async ({ name, reading }) => {
    const arbitrary = values[name]
    const kind = kindOf(name)
    const raws = fc
      .sample(arbitrary, { numRuns: 3000, seed: 7 })
      .filter((raw) => raw.trim() !== '' && raw.isWellFormed())
    async function* pieces() {
      yield [raws]
    }
    await engine.fill('raws', [{ name: 'raw', type: 'text' }], pieces())
    const features = Object.entries(reading.features)
    const columns = features.map(([feature, write]) => `${write('raw')} AS ${feature}`)
    const parts = Object.entries(reading.parts)
      .map(([part, write]) => `, ${write('raw')} AS ${part}`)
      .join('')
    const rows = await engine.rows(
      `SELECT ${['raw', ...columns].join(', ')} FROM (SELECT raw${parts} FROM raws) WHERE coalesce(${reading.is('raw')}, false)`,
    )
    expect(rows.length).toBeGreaterThan(raws.length / 20)
    const column = { name: 'c', kind: name }
    for (const [raw, ...found] of rows) {
      const text = String(raw)
      expect(kind.normalise(text, column), text).toBe(text)
      const made = kind.features(text, column)
      expect(found, text).toEqual(features.map(([feature]) => made[feature] ?? null))
    }
  })
})
