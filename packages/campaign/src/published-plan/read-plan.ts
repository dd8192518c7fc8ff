import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexFigures, type AnnexId, type AnnexRow } from '../annexes/index.ts'
import type { CivilMonth } from '../calendar/index.ts'
import { splitItems, squeeze } from './items.ts'
import { problemText } from './problem-texts.ts'
import type { PlanProblem, PublishedAnnex, PublishedPlan, PublishedRow } from './published.ts'
import { type KnownDistricts, monthOfHead, readAnnex } from './read-annex.ts'
import { readStatements } from './running-text.ts'
import { cutSections } from './sections.ts'

function latestMonth(months: readonly string[]): CivilMonth | undefined {
  const years = months.map((month) => month.slice(0, 4)).filter((year) => year !== '0000')
  const numbers = months
    .map((month) => month.slice(5))
    .filter((number) => /^(?:0[1-9]|1[0-2])$/u.test(number))
  const [year, number] = [years[0], numbers[0]]
  return year === undefined || number === undefined ? undefined : `${year}-${number}`
}

/**
 * Reads a notice pasted from a word processor: each cell on a line of its own, titles, units and heads broken over lines, blank cells,
 * merged plan cells, padded names. It knows the shape, not the paper: numbers, order and names of districts are free. It never throws; what
 * cannot be read is among the problems, with line and column, and everything else is taken.
 * @param known the campaign's districts; names it does not know are kept and reported.
 */
export function readPublishedPlan(text: string, known?: KnownDistricts): PublishedPlan {
  const items = splitItems(text)
  const { text: running, sections } = cutSections(items)
  const annexes: Partial<Record<AnnexId, PublishedAnnex>> = {}
  const problems: PlanProblem[] = []
  for (const section of sections) {
    const read = readAnnex(section, known)
    annexes[section.layout.id] = read.annex
    problems.push(...read.problems)
  }
  const title = squeeze(items.find((item) => item.kind === 'text')?.text ?? '')
  const month = latestMonth(sections.map(monthOfHead))
  const year = Number(/(\d{4})年/u.exec(title)?.[1] ?? month?.slice(0, 4) ?? Number.NaN)
  if (sections.length === 0) {
    problems.push({ code: 'NOT_A_PLAN', effect: 'refused', line: 1, messages: problemText('NOT_A_PLAN', {}) })
  } else {
    for (const id of ANNEX_IDS) {
      if (annexes[id] !== undefined) continue
      const messages = problemText('ANNEX_ABSENT', { annex: ANNEX_LAYOUTS[id].number })
      problems.push({ code: 'ANNEX_ABSENT', effect: 'doubt', annex: id, line: items.length, messages })
    }
    if (month === undefined) {
      const line = sections[0]?.line ?? 1
      problems.push({
        code: 'MONTH_UNKNOWN',
        effect: 'refused',
        line,
        messages: problemText('MONTH_UNKNOWN', { line }),
      })
    }
  }
  return {
    title,
    year: Number.isNaN(year) ? undefined : year,
    month,
    annexes,
    statements: Number.isNaN(year) ? [] : readStatements(running, year),
    problems,
  }
}

function figuresOfRow(annex: PublishedAnnex, row: PublishedRow): Omit<AnnexRow, 'key' | 'name'> {
  const { columns } = ANNEX_LAYOUTS[annex.annex]
  const counts = columns.filter((column) => column.kind !== 'rate')
  const rates = columns.filter((column) => column.kind === 'rate')
  const printed = (id: string) => {
    const text = row.cells[id]?.text ?? ''
    return text.endsWith('%') ? text : row.cells[id]?.figure === 'not-applicable' ? '—' : '未报'
  }
  return {
    cells: Object.fromEntries(counts.map(({ id }) => [id, row.cells[id]?.figure ?? 'missing'])),
    printedRates: Object.fromEntries(rates.map(({ id }) => [id, printed(id)])),
    ...(row.serial === undefined ? {} : { serial: row.serial.value }),
  }
}

/** The figures of a published annex, in the order of the print and with the printed rates, ready for the same table as computed ones. */
export function publishedFigures(annex: PublishedAnnex, month: CivilMonth): AnnexFigures {
  return {
    annex: annex.annex,
    month,
    rows: annex.rows.map((row) => ({ key: row.key, name: row.name, ...figuresOfRow(annex, row) })),
    planGroups: annex.planGroups,
    ...(annex.total === undefined ? {} : { total: figuresOfRow(annex, annex.total) }),
  }
}
