import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import { type Composition, composedTable, compositionSchema, type Figure, toCsvRows } from '@kuomian/campaign'
import { openTable } from '@kuomian/sheets'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { tableDocument } from '../../../documents/index.ts'
import { placeHead, writeTableWorkbook } from '../../annexes/index.ts'
import { tableFile } from './table-file.ts'

const words = (zh: string) => ({ zh, en: zh })
const compositionOf = (decimals: number): Composition =>
  compositionSchema.parse({
    ...{ title: words('表'), unitLine: words('单位：人、元、%'), decimals },
    columns: [
      { kind: 'count', id: 'part', measure: 'payers', head: words('人数') },
      { kind: 'count', id: 'whole', measure: 'payers-plan', head: words('计划') },
      { kind: 'rate', id: 'rate', head: words('进度'), of: 'part', over: 'whole' },
      { kind: 'count', id: 'due', measure: 'amount-due', head: words('金额') },
    ],
  })

const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(3_000_000) },
  fc.constantFrom<Figure>(0, 'missing', 'not-yet-reported', 'not-applicable'),
)
/** The vectors of domain §4.1: ties, traps of rounding twice, and a denominator of zero. */
const vectors: [Figure, Figure][] = [
  [5, 2000],
  [1, 800],
  [201, 20_000],
  [42_273, 45_628],
  [1464, 39_075],
  [8984, 25_855],
  [2169, 13_000],
  [17_028, 10_000],
  [0, 4000],
  [3, 0],
]

const fourThings: Figure[] = [0, 'missing', 'not-applicable', 'not-yet-reported']

test('the same figures say the same on the page, in csv, xlsx and docx (domain §4.1)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kuomian-outputs-'))
  const rows = fc.array(fc.tuple(figure, figure, figure), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 0, max: 3 }), async (random, decimals) => {
      const given = [
        ...vectors.map(([part, whole]) => [part, whole, 7] as const),
        ...fourThings.map((part) => [part, part, part] as const),
        ...random,
      ]
      const figures = {
        month: '2015-07',
        planGroups: [],
        rows: given.map(([part, whole, due], index) => ({
          ...{ key: String(index), name: `=${index}`, cells: { part, whole, due } },
        })),
      }
      const composition = compositionOf(decimals)
      const table = composedTable(composition, figures, { threshold: 50, order: 'as-given' })
      const page = table.rows.map(({ cells }) => cells.slice(1).map(({ plain }) => plain))

      // Zero, missing, not applicable and not yet reported are four things, whatever else stands in the table.
      expect(page.slice(vectors.length, vectors.length + 4).map(([part]) => part)).toEqual([
        '0',
        '未报',
        '—',
        '待报',
      ])

      const filled = { code: 'table', composition, figures, table }
      const csv = tableFile(filled, 'csv', [])
      const lines = Buffer.isBuffer(csv) ? '' : await wholeText(csv)
      const read = lines
        .trimEnd()
        .split('\r\n')
        .slice(1, 1 + page.length)
      expect(read.map((line) => line.split(',').slice(1))).toEqual(page)
      // A name that a spreadsheet would run stays a text.
      expect(read[0]).toContain("'=0")

      const docx = tableDocument({ table, heads: placeHead(table), notes: [] })
      const markup = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
      const cells = [...markup.matchAll(/<w:t xml:space="preserve">([^<]*)</g)].map((match) => match[1])
      expect(cells.slice(-5 * page.length)).toEqual(toCsvRows(table).slice(1).flat())

      const file = join(folder, 'table.xlsx')
      await writeTableWorkbook(file, table, { name: 'table' })
      const sheet = await openTable(file)
      const written = ((await sheet.rows().next()).value ?? []).slice(-page.length)
      await sheet.close()
      expect(written.map((row) => row.cells.slice(1, 5).map(spoken))).toEqual(
        page.map((row) => row.map(spoken)),
      )
    }),
    { numRuns: 30 },
  )
  await rm(folder, { recursive: true })
})

/** A number without what only its format shows: 15.0% and 15%, 7.10 and 7.1 are the same number in a workbook. */
const spoken = (text: string | null | undefined): string => {
  const [, digits, percent = ''] = /^(-?[\d.]+)(%?)$/.exec(text ?? '') ?? []
  return digits === undefined ? (text ?? '') : `${Number(digits)}${percent}`
}
