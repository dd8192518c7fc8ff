import { describe, expect, test } from 'vitest'
import { alikeOf, FEMALE, MALE, readingOf, SURNAMES } from './chinese/characters.ts'
import { leftRows, ROSTER_COLUMNS, rightRows, truthRows } from './chinese/rosters.ts'
import { IDENTIFIER_COLUMNS, identifierRows, identifierTruth } from './identifiers.ts'
import { LIST_COLUMNS, listRows, listTruth } from './latin/list.ts'

const size = { seed: 3, left: 4_000, right: 2_000 }

/** Column of the rows of a made-up file, by key. */
function column(
  rows: Iterable<readonly string[]>,
  columns: readonly string[],
  name: string,
): Map<string, string> {
  const place = columns.indexOf(name)
  return new Map([...rows].map((row) => [row[0] ?? '', row[place] ?? '']))
}

/** Share of the true pairs that have the same value in a column. */
function agreement(name: string): number {
  const left = column(leftRows(size), ROSTER_COLUMNS, name)
  const right = column(rightRows(size), ROSTER_COLUMNS, name)
  const pairs = [...truthRows(size)]
  return pairs.filter(([a = '', b = '']) => left.get(a) === right.get(b)).length / pairs.length
}

describe('two Chinese rosters', () => {
  test('are the same bytes for the same seed, and others for another', () => {
    expect([...rightRows(size)]).toEqual([...rightRows(size)])
    expect([...rightRows(size)]).not.toEqual([...rightRows({ ...size, seed: 4 })])
  })

  test('have an ID with a right check character, of one person each', () => {
    const ids = [...column(leftRows(size), ROSTER_COLUMNS, 'id').values()]
    expect(new Set(ids).size).toBe(size.left)
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    for (const id of ids) {
      const sum = weights.reduce((total, weight, place) => total + weight * Number(id[place]), 0)
      expect(`10X98765432`[sum % 11]).toBe(id[17])
    }
  })

  test('share four fifths of the right, each with one partner', () => {
    const pairs = [...truthRows(size)]
    expect(pairs.length).toBe(1_600)
    expect(new Set(pairs.map(([left]) => left)).size).toBe(1_600)
  })

  test('differ as often as the benchmark says', () => {
    expect(agreement('id')).toBeCloseTo(0.89, 1)
    expect(agreement('name')).toBeCloseTo(0.96, 1)
    expect(agreement('phone')).toBeCloseTo(0.65, 1)
    expect(agreement('employer')).toBeCloseTo(0.7, 1)
  })

  test('have a reading for every character of the tables, and others like it for most', () => {
    for (const part of [...MALE, ...FEMALE, ...SURNAMES.words]) expect(readingOf([part])).toMatch(/^[a-z]+$/)
    const alike = [...MALE, ...FEMALE].filter((character) => alikeOf(character).length > 0)
    expect(alike.length).toBeGreaterThan(180)
  })
})

describe('one list with duplicates', () => {
  test('names every pair of rows that are one person, once', () => {
    const pairs = [...listTruth(1, 4_000)].map(([a, b]) => `${a} ${b}`)
    // 800 copies of 600 people: 400 with one, 200 with two.
    expect(pairs.length).toBe(400 + 3 * 200)
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('writes most of a person again, and not all', () => {
    const births = column(listRows(1, 4_000), LIST_COLUMNS, 'date_of_birth')
    const pairs = [...listTruth(1, 4_000)]
    const same = pairs.filter(([a = '', b = '']) => births.get(a) === births.get(b)).length / pairs.length
    expect(same).toBeGreaterThan(0.8)
    expect(same).toBeLessThan(0.95)
  })
})

test('identifiers are of one row each, and the truth pairs the equal ones', () => {
  const left = column(identifierRows('left', size), IDENTIFIER_COLUMNS, 'code')
  const right = column(identifierRows('right', size), IDENTIFIER_COLUMNS, 'code')
  expect(new Set(left.values()).size).toBe(size.left)
  const pairs = [...identifierTruth(size)]
  expect(pairs.length).toBe(1_600)
  for (const [a = '', b = ''] of pairs) expect(left.get(a)).toBe(right.get(b))
})
