import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headerNames } from './header-names.ts'
import { splitRecords } from './split-records.ts'
import { textShape } from './text-shape.ts'

describe('the shape of a text table', () => {
  test.each([
    ['id,name\n1,"Lee, Ann"\n', ',', ['id', 'name']],
    ['id\tname\n1\tAnn, of course\n', '\t', ['id', 'name']],
    ['id;amount\n1;2,5\n2;3,5\n', ';', ['id', 'amount']],
    ['id|name\r\n1|x\r\n', '|', ['id', 'name']],
    ['id\rx\r', ',', ['id']],
    ['\n\nid, name\n1, x\n', ',', ['id', ' name']],
    ['"two\nlines",b\n1,2\n', ',', ['two\nlines', 'b']],
    ['a,"b ""c"""', ',', ['a', 'b "c"']],
  ])('is read from %j', (text, delimiter, header) => {
    expect(textShape(text)).toEqual({ delimiter, header })
  })

  test('is null when there is nothing but blank lines', () => {
    expect(textShape('\n\r\n')).toBeNull()
  })

  test('survives whatever is written with quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '王', ' ', '"', ',', '\n', '\r') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, lineEnd) => {
        const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join(lineEnd)
        expect(splitRecords(text, ',', 10)).toEqual(rows)
      }),
    )
  })
})

describe('column names', () => {
  test('are trimmed, never empty, and numbered where an engine would take two for one', () => {
    expect(headerNames([' id', 'Name', '', 'name', 'key', 'row '])).toEqual([
      'id',
      'Name',
      'column_3',
      'name_2',
      'key_2',
      'row_2',
    ])
  })

  test('leave a made-up name to the header that is really called so', () => {
    expect(headerNames(['a', 'a', 'a_2'])).toEqual(['a', 'a_3', 'a_2'])
  })

  test('are different whatever the headers', () => {
    const header = fc.string({ unit: fc.constantFrom('a', 'A', '_', '2', ' ', '\0') })
    fc.assert(
      fc.property(fc.array(header), (headers) => {
        const names = headerNames(headers).map((name) => name.toLowerCase())
        expect(new Set([...names, 'row', 'key']).size).toBe(names.length + 2)
        expect(names).not.toContain('')
      }),
    )
  })
})
