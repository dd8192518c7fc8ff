import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinkageError } from '../errors/linkage-error.ts'
import { formatModel } from './format-model.ts'
import type { LinkageModel } from './model.ts'
import { modelJsonSchema } from './model-schema.ts'
import { parseModel } from './parse-model.ts'
import { freezeModel, isTrained, whatIsUntrained } from './trained.ts'

/** A model of everything that a model can say. */
const PEOPLE: LinkageModel = {
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'id', kind: 'resident-id', left: ['证件号码'], right: ['ID'] },
    { name: 'name', kind: 'person-name' },
    { name: 'surname', kind: 'text' },
    { name: 'given_name', kind: 'text' },
    { name: 'born', kind: 'date' },
    { name: 'phone', kind: 'phone' },
    { name: 'site', kind: 'address', home: ['某市'] },
    { name: 'pay', kind: 'number' },
    { name: 'tags', kind: 'set' },
  ],
  comparisons: [
    {
      name: 'id',
      levels: [
        { name: 'equal', when: { all: [{ equal: 'id' }, { both: 'id.valid', is: true }] }, m: 0.9, u: 1e-8 },
        {
          name: 'slip',
          when: { any: [{ nibbles: 'id.packed', atMost: 1 }, { swappedNibbles: 'id.packed' }] },
        },
        { name: 'repair', when: { holds: 'id.repairs', word: 'id.number' } },
        { name: 'start', when: { prefix: 'id', length: 14 } },
        { name: 'other', when: 'otherwise' },
      ],
    },
    {
      name: 'name',
      levels: [
        { name: 'equal', when: { equal: 'name' }, frequency: 'name.fold', m: null, u: null },
        { name: 'crosswise', when: { crosswise: ['given_name', 'surname'] } },
        { name: 'wildcard', when: { wildcard: 'name.fold' } },
        { name: 'edit', when: { edit: 'name.fold', atMost: 1 } },
        { name: 'alike', when: { jaroWinkler: 'name.fold', atLeast: 0.9 }, fixed: true },
        { name: 'other', when: 'otherwise' },
      ],
    },
    {
      name: 'rest',
      levels: [
        {
          name: 'day',
          when: { all: [{ within: 'born.day', difference: 3 }, { not: { swappedDate: 'born' } }] },
        },
        { name: 'site', when: { tokens: 'site.tokens', atLeast: 0.7 } },
        { name: 'part', when: { contained: 'site.grams', atLeast: 0.9 } },
        { name: 'in', when: { includes: 'site' } },
        { name: 'phone', when: { overlap: 'phone.numbers' } },
        { name: 'pay', when: { ratio: 'pay.number', atLeast: 0.9 } },
        { name: 'other', when: 'otherwise' },
      ],
    },
  ],
  blocking: [
    { name: 'id', keys: ['id'] },
    { name: 'phone', keys: ['phone.numbers', 'name.surname'], split: ['born.year'] },
    { name: 'start', keys: [{ prefix: 'name.pinyin', length: 4 }, 'born'] },
    { name: 'slips', keys: [{ slips: 'id.repairs', of: 'id.number' }] },
  ],
  exactTier: ['id', 'name'],
  prior: null,
  threshold: 0.5,
  resolve: 'clusters',
  limits: { pairsPerKey: 100_000, pairsPerCluster: 10_000 },
  training: { left: 3, right: 4, remarks: [{ code: 'converged', zh: '收敛', en: 'Converged' }] },
}

/** What is told of a model that is changed at a place. */
function told(path: readonly (string | number)[], value: unknown): { zh: string; en: string } {
  const json: unknown = JSON.parse(JSON.stringify(PEOPLE))
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<unknown>((at, part) => Reflect.get(Object(at), part), json)
  Reflect.set(Object(holder), last, value)
  try {
    parseModel(json)
  } catch (error) {
    if (error instanceof LinkageError) return { zh: error.zh, en: error.en }
    throw error
  }
  return { zh: '', en: '' }
}

const LEVELS = ['comparisons', 0, 'levels'] as const

describe('a model', () => {
  it('is read as it is written', () => {
    expect(parseModel(JSON.parse(JSON.stringify(PEOPLE)))).toEqual(PEOPLE)
  })

  it('is told where its form is wrong, in both languages', () => {
    expect(told(['threshold'], 1).en).toContain('threshold: must be < 1')
    expect(told(['threshold'], 1).zh).toContain('threshold：应 < 1')
    expect(told(['columns', 0, 'kind'], 'person').en).toContain(
      'columns[0].kind: must be one of: resident-id,',
    )
    expect(told(['columns', 1, 'name'], 'Full Name').en).toContain(
      'columns[1].name: must be a name of lower-case',
    )
    expect(told(['tresholds'], 1).en).toContain('has unknown entries: tresholds')
    expect(told(['limits', 'pairsPerKey'], undefined).en).toContain('limits.pairsPerKey: must be')
    expect(told([...LEVELS, 0, 'm'], 0).en).toContain('comparisons[0].levels[0].m: must be > 0')
  })

  it('is told which condition was meant and what it lacks', () => {
    expect(told([...LEVELS, 0, 'when'], { edit: 'id' }).en).toContain(
      'comparisons[0].levels[0].when.atMost: must be',
    )
    expect(told([...LEVELS, 0, 'when'], { all: [{ edit: 'id', atMost: -1 }] }).en).toContain(
      'comparisons[0].levels[0].when.all[0].atMost: must be ≥ 0',
    )
    expect(told([...LEVELS, 0, 'when'], { same: 'id' }).en).toContain(
      'when: is not a condition; known: equal,',
    )
    expect(told(['blocking', 0, 'keys', 0], { start: 'id' }).en).toContain('blocking[0].keys[0]: fits none')
  })

  it('is told of features that are not there or of another type', () => {
    expect(told([...LEVELS, 0, 'when'], { equal: 'ident' }).en).toContain(
      'when.equal: there is no column "ident"',
    )
    expect(told([...LEVELS, 0, 'when'], { equal: 'id.pinyin' }).zh).toContain(
      '种类为 resident-id 的列“id”没有特征“pinyin”',
    )
    expect(told([...LEVELS, 0, 'when'], { edit: 'born.day', atMost: 1 }).en).toContain(
      'the feature "born.day" is of type integer; needed is text',
    )
    // A text is none of the words that a list holds: the condition would never hold.
    expect(told([...LEVELS, 2, 'when'], { holds: 'id.repairs', word: 'id' }).en).toContain('needed is word')
    expect(told([...LEVELS, 0, 'when'], { swappedDate: 'name' }).en).toContain('is not a column of kind date')
    expect(told([...LEVELS, 0, 'when'], { both: 'id.valid', is: 'yes' }).en).toContain('cannot be "yes"')
    expect(told([...LEVELS, 0, 'when'], { crosswise: ['name', 'born.day'] }).en).toContain('different types')
    expect(told(['exactTier'], ['phone.numbers']).en).toContain(
      'exactTier[0]: the feature "phone.numbers" is of type',
    )
  })

  it('is told of levels that cannot be', () => {
    expect(told([...LEVELS, 4, 'when'], { equal: 'name' }).en).toContain(
      'levels[4].when: the last level, and no other',
    )
    expect(told([...LEVELS, 1, 'when'], 'otherwise').en).toContain(
      'levels[1].when: the last level, and no other',
    )
    expect(told([...LEVELS, 1, 'when'], { not: 'otherwise' }).en).toContain('"otherwise" stands alone')
    expect(told([...LEVELS, 1, 'm'], 0.2).en).toContain('the m of the levels add up to 1.1000')
    expect(told([...LEVELS, 1, 'name'], 'equal').en).toContain('the name "equal" is used twice')
    expect(told([...LEVELS, 1, 'frequency'], 'id').en).toContain('its frequency cannot weigh')
  })

  it('is told of rules that cannot be joined by', () => {
    expect(told(['blocking', 1, 'keys'], ['phone.numbers', 'site.tokens']).en).toContain(
      'one list among its keys',
    )
    expect(told(['blocking', 1, 'split'], ['site.tokens']).en).toContain('blocking[1].split[0]: the feature')
    expect(told(['blocking', 2, 'keys', 0, 'prefix'], 'born.day').en).toContain('keys[0].prefix: the feature')
    expect(told(['blocking', 3, 'keys', 0, 'of'], 'id').en).toContain('keys[0].of: the feature "id"')
    expect(told(['blocking', 3, 'split'], ['born.year']).en).toContain('slips stand alone')
    expect(told(['blocking'], []).en).toBe('')
  })

  it('refuses any JSON that is none without failing otherwise (property)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => parseModel(json)).toThrow(LinkageError)
      }),
    )
  })
})

describe('a model as text', () => {
  it('is the same whatever the order of its entries, and reads back', () => {
    const text = formatModel(PEOPLE)
    expect(parseModel(JSON.parse(text))).toEqual(PEOPLE)
    const reversed = Object.fromEntries(Object.entries(PEOPLE).reverse())
    expect(formatModel(parseModel(reversed))).toBe(text)
    expect(text).toContain(
      '\n  "columns": [\n    { "name": "id", "kind": "resident-id", "left": ["证件号码"], "right": ["ID"] },',
    )
  })
})

describe('a trained model', () => {
  it('knows every probability', () => {
    expect(isTrained(PEOPLE)).toBe(false)
    expect(whatIsUntrained(PEOPLE)).toBe('prior')
    expect(whatIsUntrained({ ...PEOPLE, prior: 0.01 })).toBe('id: slip')
    const comparisons = PEOPLE.comparisons.map(({ name, levels }) => ({
      name,
      levels: levels.map((level) => ({ ...level, m: 0.1, u: 0.1 })),
    }))
    expect(isTrained({ ...PEOPLE, prior: 0.01, comparisons })).toBe(true)
  })

  it('is left as it is once frozen', () => {
    const levels = freezeModel(PEOPLE).comparisons.flatMap((comparison) => comparison.levels)
    expect(levels.every(({ fixed }) => fixed)).toBe(true)
  })
})

describe('linkage-model.schema.json', () => {
  it('is the schema of models as the program reads them', () => {
    const file = new URL('../../linkage-model.schema.json', import.meta.url)
    // Made by scripts/make-model-schema.mjs: run it where this fails.
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(modelJsonSchema())))
  })
})
