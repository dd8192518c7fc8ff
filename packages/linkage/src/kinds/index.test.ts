import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMN_KINDS, FEATURES } from '../model/feature.ts'
import { kindOf } from './index.ts'
import type { Features } from './kind.ts'

const piece = fc.constantFrom(
  ...[
    '王',
    '單',
    '无',
    '天津市',
    '和平区',
    '（',
    '）',
    '有限公司',
    '分公司',
    '路',
    '号',
    '十二',
    '·',
    '*',
    '?',
    '□',
    ' ',
    '　',
    '\0',
    '\ud800',
    '\udc00',
  ],
  ...[
    '𬱖',
    '1',
    '2303',
    '13912340987',
    'X',
    'ｘ',
    'Ａ',
    'a',
    'é',
    '-',
    ',',
    ';',
    '.',
    '/',
    '1.2E+17',
    '110105194912310021',
    '\ue000',
    '\u200b',
  ],
)
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join('')),
)

function fits(value: Features[string] | undefined, type: string): boolean {
  if (value === null) return true
  if (type === 'text') return typeof value === 'string'
  if (type === 'word') return typeof value === 'bigint' && value >= 0n && value < 1n << 64n
  if (type === 'integer')
    return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
  if (type === 'double') return typeof value === 'number' && Number.isFinite(value)
  if (type === 'boolean') return typeof value === 'boolean'
  if (!Array.isArray(value)) return false
  const items: readonly bigint[] = value
  const distinct = new Set(items).size === items.length
  return (
    distinct &&
    items.every((item) => item >= 0n && item < 1n << 64n && (type === 'words' || (item & 255n) === 0n))
  )
}

describe.each(COLUMN_KINDS)('any cell as %s', (name) => {
  const column = { name: 'x', kind: name, home: ['天津市', '天津'] }
  const kind = kindOf(name)

  it('has a normal form that is its own normal form', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const normal = kind.normalise(raw, column)
        if (normal !== null) expect(kind.normalise(normal, column)).toBe(normal)
      }),
      { numRuns: 500 },
    )
  })

  it('has the features of its kind and no others, each of its type', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const normal = kind.normalise(raw, column)
        if (normal === null) return
        const features = kind.features(normal, column)
        expect(Object.keys(features).sort()).toEqual(Object.keys(FEATURES[name]).sort())
        const odd = Object.entries(FEATURES[name]).filter(([feature, type]) => !fits(features[feature], type))
        expect(odd).toEqual([])
        if (name === 'person-name') expect(features.fold).not.toBeNull()
        if (name === 'company-name') expect(features.key).not.toBeNull()
        expect(normal.isWellFormed()).toBe(true)
        expect(normal).not.toContain('\0')
      }),
      { numRuns: 500 },
    )
  })

  it.each(['王', '1', 'a ', '𬱖', '(', ' '])('is read within bounds when it is a megabyte of %j', (unit) => {
    const normal = kind.normalise(unit.repeat(1_000_000), column)
    if (normal !== null) {
      expect([...normal].length).toBeLessThanOrEqual(400)
      kind.features(normal, column)
    }
  })
})

it('takes no number that only an exponent can write', () => {
  expect(kindOf('number').normalise('1E100', { name: 'x', kind: 'number' })).toBeNull()
})

const withPlain = COLUMN_KINDS.filter((name) => kindOf(name).plain !== null)

describe.each(withPlain)('any plain cell as %s', (name) => {
  const kind = kindOf(name)
  const plain = new RegExp(`^(?:${kind.plain})$`)

  it('is its own normal form, unless it is a placeholder', () => {
    fc.assert(
      fc.property(fc.stringMatching(plain), (raw) => {
        expect([raw, null]).toContain(kind.normalise(raw, { name: 'x', kind: name }))
      }),
    )
  })
})
