import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTable } from '@kuomian/sheets'
import { describe, expect, test } from 'vitest'
import { csvText, rowLines, writeListWorkbook } from './index.ts'

const columns = ['name', 'persons'] as const

describe('a list as text', () => {
  test('csv quotes what needs it and runs no formula', () => {
    const rows = [
      { name: '甲,"乙"', persons: 60 },
      { name: '=1+1', persons: null },
      { name: '-5', persons: -5 },
    ]
    expect(csvText(columns, rows)).toBe(`name,persons\n"甲,""乙""",60\n'=1+1,\n-5,-5\n`)
  })
  test('lines stand under each other, numbers from the right', () => {
    expect(
      rowLines(columns, [
        { name: '甲厂', persons: 60 },
        { name: 'B', persons: 1200 },
      ]),
    ).toEqual(['name  persons', '甲厂       60', 'B       1,200'])
  })
})

describe('a list as a workbook', () => {
  test('goes on over the next sheet, is cut nowhere, says how many rows there are, and runs no formula', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuomian-list-'))
    const path = join(folder, 'list.xlsx')
    const given = Array.from({ length: 25 }, (_, place) => [place + 1, `=HYPERLINK("x${place}")`])
    async function* rows() {
      yield* given
    }
    const written = await writeListWorkbook(path, {
      ...{
        name: '名单',
        head: ['序号', '名称'],
        widths: [8, 20],
        frozen: 1,
        rows: rows(),
        total: given.length,
      },
      ...{ lastLine: (count) => `共 ${count} 条`, report: () => undefined, rowsPerSheet: 10 },
    })
    expect(written).toBe(25)
    const read: (string | null)[][] = []
    for (const sheet of ['名单', '名单 2', '名单 3']) {
      const table = await openTable(path, { sheet })
      const lines: (string | null)[][] = []
      for await (const some of table.rows()) lines.push(...some.map(({ cells }) => [...cells]))
      await table.close()
      // Each sheet has the head of its own.
      expect(lines[0]).toEqual(['序号', '名称'])
      read.push(...lines.slice(1))
    }
    await rm(folder, { recursive: true })
    expect(read.slice(0, -1)).toEqual(given.map(([place, name]) => [String(place), name]))
    expect(read.at(-1)?.[0]).toBe('共 25 条')
  })
})
