import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectedFindings } from '../../test/expected-findings.ts'
import { noticeArbitrary, pasteArbitrary, printNotice } from '../../test/notice.ts'
import { planLines, printedAnnexes } from '../../test/tianjin-figures.ts'
import { ANNEX_IDS, type AnnexId } from '../annexes/index.ts'
import { readPublishedPlan } from '../published-plan/index.ts'
import { checkPublishedPlan } from './index.ts'

/** The file runs in three places of the world, each with other figures. */
const RUNS = { numRuns: 100 }

const whole = readPublishedPlan(planLines.join('\n'))
const before = checkPublishedPlan(whole)
const idsOf = (lines: readonly string[]) =>
  checkPublishedPlan(readPublishedPlan(lines.join('\n'))).map(({ id }) => id)

type Cell = { annex: AnnexId; row: string; column: string; line: number; text: string }

const cells: Cell[] = ANNEX_IDS.flatMap((annex) => {
  const { rows = [], total } = whole.annexes[annex] ?? {}
  return [...rows, ...(total === undefined ? [] : [total])].flatMap((row) =>
    Object.entries(row.cells)
      .filter(([, cell]) => cell.text !== '')
      .map(([column, { line, text }]) => ({ annex, row: row.name, column, line, text })),
  )
})

/** Another value of the same type: a little off, far off, nothing, or anything. */
const otherText = (text: string) => {
  const isRate = text.endsWith('%')
  const decimals = text.split('.')[1]?.replace('%', '').length ?? 0
  const value = Number(text.replace(/[.%]/g, ''))
  const print = (n: number) => (isRate ? `${(n / 10 ** decimals).toFixed(decimals)}%` : String(n))
  return fc
    .oneof(
      fc.constantFrom(value + 1, Math.max(0, value - 1), value * 10, Math.floor(value / 10), 0),
      fc.nat(isRate ? 20_000 : 3_000_000),
    )
    .map(print)
    .filter((other) => other !== text)
}

const alteration = fc
  .constantFrom(...cells)
  .chain((cell) => otherText(cell.text).map((text) => ({ ...cell, text })))

function after({ annex, row, column, line, text }: Cell) {
  const annexes = printedAnnexes()
  annexes[annex].get(row)?.set(column, text)
  return {
    expected: expectedFindings(annexes),
    plan: readPublishedPlan(planLines.with(line - 1, `\t${text}`).join('\n')),
  }
}

describe('findings in the published plan of Tianjin', () => {
  it('are exactly the anomalies of the dossier', () => {
    expect(new Set(before.map(({ id }) => id))).toEqual(expectedFindings(printedAnnexes()))
    expect(new Set(before.map(({ id }) => id)).size).toBe(before.length)
    expect(before.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    ['T01|merged-plan|annex-5|塘沽+汉沽+大港|plan', 667, ['113000', '6.83%', '4.51%']],
    ['T02|serial-not-rank|annex-5|宝坻|serial', 683, ['20', '18']],
    ['T03|over-fulfilled|annex-5|武清|rate', 572, ['170.28%']],
    ['T04|zero-report|annex-5|宁河|newlyInsured', 690, ['0']],
    ['T05|annual-denominator|annex-5||rate', 556, ['1-7月指标完成率', '33.70%']],
    ['T06|implausible-plan|annex-5|宝坻|plan', 685, ['78500', '17.4%', '172%', '12%']],
    ['T07|rounded|annex-3||plan', 5, ['289.14', '2891437', '37']],
    ['T08|above-plan|annex-3|武清|rate', 333, ['204']],
    ['T08|above-plan|annex-3|静海|rate', 338, ['225']],
    ['T09|equal-display|annex-3|93.5%|rate', 303, ['津南', '第11位', '大港', '第12位']],
    ['T09|equal-display|annex-3|92.6%|rate', 343, ['宝坻', '第14位', '宁河', '第15位']],
    ['T10|city-line|annex-3|合计|rate', 243, ['94.3245%', '164103', '7', '14']],
    ['T10|prints-like-city|annex-3|南开|rate', 263, ['94.2687%', '低于']],
    ['T11|stock-beside-time-line|annex-3|合计|rate', 243, ['94.3%', '58.3%']],
    ['T12|inspected-small|annex-4|西青|inspectedPersons', 466, ['5.81', '14.33', '0.41']],
    ['T13|inspected-large|annex-4|武清|inspectedPersons', 522, ['19.56']],
    ['T14|only-large-inspected|annex-4|东丽|inspectedUnits', 457, ['181', '180']],
    ['T15|units-lead|annex-4|静海|unitRate', 531, ['77.7%', '58.2%']],
    ['T16|required-pace|annex-4|合计|inspectedUnits', 377, ['91829', '845842', '45915', '16309']],
    ['T17|lead-volume|annex-4|武清|issuedPersons', 520, ['183.4%']],
    ['T18|remainder|annex-4|合计|issuedUnits', 375, ['95958', '379098']],
    ['T19|range|annex-1||', 26, ['汉沽129.2', '武清401.8']],
    ['T20|no-annex||未参保的公积金缴存人员|', 6, ['公积金']],
    ['T21|day-count|||', 14, ['100', '91']],
  ])('%s stands on line %d and says its numbers', (id, line, numbers) => {
    const found = before.find((finding) => finding.id === id)
    expect(found?.place.line).toBe(line)
    for (const number of numbers) expect(found?.messages.zh).toContain(number)
    expect(found?.messages.en).not.toBe('')
  })
})

describe('one altered figure brings the right finding and no other', () => {
  it('whatever the figure: the findings are those its rules imply', () => {
    fc.assert(
      fc.property(alteration, (cell) => {
        const { expected, plan } = after(cell)
        // A merged plan that the new figure seems to prove or disprove is a matter of reading, tested there.
        fc.pre(plan.problems.length === 0)
        expect(new Set(checkPublishedPlan(plan).map(({ id }) => id))).toEqual(expected)
      }),
      RUNS,
    )
  })

  it('a count or plan of a district breaks its column, and what is new speaks of its row or its column only', () => {
    const districtCounts = alteration.filter((cell) => cell.row !== '合计' && !cell.text.endsWith('%'))
    fc.assert(
      fc.property(districtCounts, (cell) => {
        const { plan } = after(cell)
        fc.pre(plan.problems.length === 0)
        const known = new Set(before.map(({ id }) => id))
        const fresh = checkPublishedPlan(plan).filter(({ id }) => !known.has(id))
        expect(fresh.map(({ id }) => id)).toContain(`SUM|differs|${cell.annex}|合计|${cell.column}`)
        for (const { rule, place } of fresh) {
          // T02 names the row below one that fell; T06 compares with the median of the others.
          const isOwnRow = place.row?.split(/[+、]/).includes(cell.row) ?? false
          const isOwnColumn =
            place.annex === cell.annex && place.row === '合计' && place.column === cell.column
          expect(isOwnRow || isOwnColumn || rule === 'T02' || rule === 'T06').toBe(true)
        }
      }),
      RUNS,
    )
  })

  it.each([
    ['a printed rate', '\t88.8%', '\t88.9%', ['RATE|differs|annex-4|和平|personRate']],
    [
      'a list with too few persons',
      '\t4466',
      '\t1449',
      ['SUM|differs|annex-1|合计|persons', 'T19|below-threshold|annex-1|红桥|persons'],
    ],
    ['a weekday', '9月10日（星期四）', '9月10日（星期五）', ['WEEKDAY|differs||2015-09-10|']],
    ['the target', '289.14万', '289.15万', ['T07|differs|annex-3||plan']],
    [
      'the sort order',
      '\t12126',
      '\t12746',
      [
        'SUM|differs|annex-5|合计|newlyInsured',
        'RATE|differs|annex-5|西青|rate',
        'T02|not-sorted|annex-5|西青|rate',
      ],
    ],
  ])('%s', (_, from, to, expected) => {
    const known = new Set(before.map(({ id }) => id))
    const text = planLines.join('\n').replace(from, to)
    expect(new Set(idsOf(text.split('\n')).filter((id) => !known.has(id)))).toEqual(new Set(expected))
  })
})

describe('any rightly printed notice', () => {
  it('has no sum and no rate to complain of', () => {
    fc.assert(
      fc.property(noticeArbitrary, pasteArbitrary, (notice, paste) => {
        const rules = checkPublishedPlan(readPublishedPlan(printNotice(notice, paste))).map(
          ({ rule }) => rule,
        )
        expect(rules).not.toContain('SUM')
        expect(rules).not.toContain('RATE')
      }),
      { numRuns: 20 },
    )
  })

  it('a rule whose figures are missing says nothing', () => {
    const index = planLines.indexOf('\t26403')
    const ids = idsOf(planLines.with(index, '\t'))
    expect(ids.filter((id) => id.startsWith('SUM') || id.startsWith('RATE'))).toEqual([])
    expect(ids).not.toContain('T18|remainder|annex-4|合计|issuedUnits')
  })
})
