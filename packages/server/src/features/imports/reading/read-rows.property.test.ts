import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MappingProposal, ROSTER_KINDS, type RosterKind, rosterOf } from '@kuomian/campaign'
import { openTable, writeCsv } from '@kuomian/sheets'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readCampaignFolder } from '../../campaigns/index.ts'
import { inspectFile } from '../file/inspect-file.ts'
import { campaignContext } from './campaign-context.ts'
import { readRows } from './read-rows.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuomian-rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { definition } = await readCampaignFolder('tianjin-2015')
const context = campaignContext(definition, '2015-08-31')

/** What departments type, and what nobody should. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '合计',
    '合 计',
    '小计',
    '和平',
    '张三',
    '110105491231002',
    '11010519491231002X',
    '2015-07-03',
    '201507',
    '-1',
    '12',
    '3500.5',
    '是',
    '—',
    '制表人：某',
    '正常',
    '#N/A',
    '=A1',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

/** Rows of a file that carry any text at all: others are not rows. */
const isRow = (cells: readonly string[]) => cells.some((text) => text.trim() !== '')

async function read(kind: RosterKind, rows: readonly (readonly string[])[]) {
  const roster = rosterOf(kind)
  const path = join(folder, 'a.csv')
  await writeCsv(path, [roster.fields.map((field) => field.zh), ...rows])
  const table = await openTable(path)
  try {
    const head = await inspectFile(table, kind, 'a.csv', { remembered: async () => null })
    const stored: string[][] = []
    const result = await readRows(
      table,
      roster,
      head,
      context,
      null,
      (values) => stored.push([...values]),
      () => undefined,
    )
    return { head: head.mapping satisfies MappingProposal, stored, result }
  } finally {
    await table.close()
  }
}

test('whatever stands in a file: every row is stored, refused, or set aside as a total, head or note; none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROSTER_KINDS).chain((kind) => {
        const width = rosterOf(kind).fields.length
        const row = fc.array(cell, { minLength: width, maxLength: width }).filter(isRow)
        return fc.record({ kind: fc.constant(kind), rows: fc.array(row, { minLength: 1, maxLength: 12 }) })
      }),
      async ({ kind, rows }) => {
        const { stored, result } = await read(kind, rows)
        expect(result.rowsIn).toBe(result.rowsStored + result.rowsRefused)
        expect(result.rowsIn + result.rowsAside).toBe(rows.length)
        expect(stored).toHaveLength(result.rowsStored)
        // Numbers of rows tell stored from refused, each once.
        const numbers = [...stored.map((values) => Number(values[0])), ...result.refused.keys()]
        expect(new Set(numbers).size).toBe(result.rowsIn)
        // What goes to the lake is one line per row.
        for (const values of stored) for (const value of values) expect(value).not.toMatch(/[\t\r\n]/)
      },
    ),
    { numRuns: 120 },
  )
})
