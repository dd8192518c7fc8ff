import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ANNEX_IDS, type AnnexId } from '../annexes/index.ts'
import { type PublishedPlan, readPublishedPlan } from './index.ts'

const text = readFileSync(new URL('../../../../campaigns/tianjin-2015/plan.txt', import.meta.url), 'utf8')
const lines = text.split('\n')
const whole = readPublishedPlan(text)

type Place = { annex: AnnexId; key: string; name: string; column: string; line: number }

function rowsOf(plan: PublishedPlan, id: AnnexId) {
  const annex = plan.annexes[id]
  return annex === undefined ? [] : [...annex.rows, ...(annex.total === undefined ? [] : [annex.total])]
}

const places: Place[] = ANNEX_IDS.flatMap((annex) =>
  rowsOf(whole, annex).flatMap((row) =>
    Object.entries(row.cells)
      .filter(([, cell]) => cell.text !== '')
      .map(([column, cell]) => ({ annex, key: row.key, name: row.name, column, line: cell.line })),
  ),
)

/** Every figure but the one at the place, as text. */
function othersOf(plan: PublishedPlan, place: Place): string[] {
  return ANNEX_IDS.flatMap((annex) =>
    rowsOf(plan, annex).flatMap((row) =>
      Object.entries(row.cells)
        .filter(([column]) => annex !== place.annex || row.key !== place.key || column !== place.column)
        .map(([column, cell]) => `${annex} ${row.key} ${column} ${cell.text} ${cell.figure}`),
    ),
  )
}

function cellAt(plan: PublishedPlan, place: Place) {
  return rowsOf(plan, place.annex).find((row) => row.key === place.key)?.cells[place.column]
}

/** Removes the line's cell in one of the ways a paste loses it. */
const losses: Record<string, (line: number) => string> = {
  'a blank cell stays': (line) => lines.with(line - 1, '\t').join('\n'),
  'an empty line stays': (line) => lines.with(line - 1, '').join('\n'),
  'the line is gone': (line) => lines.toSpliced(line - 1, 1).join('\n'),
  'no cell keeps its tab': (line) =>
    lines
      .with(line - 1, '')
      .map((l) => l.trim())
      .join('\n'),
  'the word 未报 stands there': (line) => lines.with(line - 1, '\t未报').join('\n'),
}

describe('a missing cell becomes 未报, and only it is refused', () => {
  // Each way walks every fifth cell from another start, so that together they meet every cell of the plan.
  it.each(Object.entries(losses))('%s', (way, lose) => {
    const start = Object.keys(losses).indexOf(way)
    for (const place of places.filter((_, index) => index % 5 === start)) {
      const plan = readPublishedPlan(lose(place.line))
      expect(cellAt(plan, place)?.figure, JSON.stringify(place)).toBe('missing')
      expect(
        plan.problems.map(({ code, effect, annex, row, column }) => ({ code, effect, annex, row, column })),
      ).toEqual([
        {
          code: 'CELL_MISSING',
          effect: 'refused',
          annex: place.annex,
          row: place.name,
          column: place.column,
        },
      ])
      expect(Math.abs((plan.problems[0]?.line ?? 0) - place.line)).toBeLessThanOrEqual(1)
      expect(othersOf(plan, place)).toEqual(othersOf(whole, place))
      expect(plan.annexes['annex-5']?.planGroups).toEqual(whole.annexes['annex-5']?.planGroups)
    }
  })

  it('a figure that is no number is refused alone', () => {
    const place = places.find(
      (p) => p.annex === 'annex-4' && p.name === '西青' && p.column === 'inspectedPersons',
    )
    if (place === undefined) throw new Error('the cell is in the plan')
    const plan = readPublishedPlan(lines.with(place.line - 1, '\t22B8').join('\n'))
    expect(plan.problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual([
      { code: 'CELL_UNREADABLE', line: place.line, column: 'inspectedPersons' },
    ])
    expect(plan.problems[0]?.messages.zh).toContain('“西青”的“已排查资源/人数”不是数字：“22B8”')
    expect(othersOf(plan, place)).toEqual(othersOf(whole, place))
  })

  it('a missing name leaves a row without a district, and every figure in its place', () => {
    for (const [annex, name] of [
      ['annex-1', '南开'],
      ['annex-1', '和平'],
      ['annex-4', '武清'],
      ['annex-5', '津南'],
    ] as const) {
      const row = rowsOf(whole, annex).find((r) => r.name === name)
      if (row === undefined) throw new Error('the row is in the plan')
      for (const blank of ['\t', '']) {
        const plan = readPublishedPlan(lines.with(row.line - 1, blank).join('\n'))
        expect(
          plan.problems.map(({ code, line }) => ({ code, line })),
          `${annex} ${name}`,
        ).toEqual([{ code: 'NAME_MISSING', line: row.line }])
        const nameless = plan.annexes[annex]?.rows.find((r) => r.name === '')
        expect(nameless?.cells).toEqual(row.cells)
        expect(plan.annexes[annex]?.rows).toHaveLength(21)
      }
    }
  })

  it('says so where nothing tells which cell is missing, and only for that row', () => {
    // Both columns are printed alike, the total is gone: 12 may be either.
    const small = [
      '附件1',
      '某年社会保险扩面资源中50人以上单位统计表',
      '单位：户、人',
      '区县',
      '户数',
      '人数',
      '甲东',
      '12',
      '12',
      '乙西',
      '12',
      '丙南',
      '12',
      '12',
    ]
    const plan = readPublishedPlan(small.join('\n'))
    const undecidable = plan.problems.filter((problem) => problem.code === 'CELL_UNDECIDABLE')
    expect(undecidable.map(({ row, column }) => [row, column])).toEqual([
      ['乙西', 'units'],
      ['乙西', 'persons'],
    ])
    expect(plan.annexes['annex-1']?.rows.map((row) => row.cells.persons?.figure)).toEqual([12, 'missing', 12])
  })

  it('T01: rows that lack plan and rate join the plan above only if the printed rate says so', () => {
    const alone = lines.slice()
    const at = alone.indexOf('\t汉 沽', 600)
    // 塘沽 with a rate of its own alone: the two rows below are then missing cells of their own.
    alone[alone.indexOf('\t6.83%')] = '\t4.51%'
    const plan = readPublishedPlan(alone.join('\n'))
    expect(plan.annexes['annex-5']?.planGroups).toEqual([])
    expect(plan.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['CELL_MISSING', at + 3, 'plan'],
      ['CELL_MISSING', at + 4, 'rate'],
      ['CELL_MISSING', at + 9, 'plan'],
      ['CELL_MISSING', at + 10, 'rate'],
    ])
  })

  it('a figure too many is left out by the column sums', () => {
    const at = lines.indexOf('\t33924')
    const plan = readPublishedPlan(lines.toSpliced(at, 0, '\t77').join('\n'))
    expect(plan.problems.map(({ code, line }) => ({ code, line }))).toEqual([
      { code: 'VALUE_LEFT_OVER', line: at + 1 },
    ])
    expect(plan.annexes['annex-1']?.rows[1]?.cells.persons?.figure).toBe(33924)
  })

  it('keeps and reports districts the campaign does not know, and those that are absent or there twice', () => {
    const known = {
      units: [
        { code: 'A', name: { zh: '和平' } },
        { code: 'B', name: { zh: '乌有' } },
      ],
      resolve: () => ({ kind: 'unknown' as const }),
    }
    const plan = readPublishedPlan(lines.with(lines.indexOf('\t河东'), '\t河西').join('\n'), known)
    const inFirst = plan.problems
      .filter((problem) => problem.annex === 'annex-1')
      .map(({ code, row }) => `${code} ${row}`)
    expect(inFirst).toContain('DISTRICT_UNKNOWN 河北')
    expect(inFirst).toContain('DISTRICT_ABSENT 乌有')
    expect(inFirst).toContain('DISTRICT_TWICE 河西')
    expect(plan.annexes['annex-1']?.rows).toHaveLength(21)
  })
})
