import { type AnnexFigures, annexTable } from '../annexes/index.ts'
import type { CivilMonth } from '../calendar/index.ts'
import type {
  PlanStatement,
  PublishedAnnex,
  PublishedCell,
  PublishedPlan,
  PublishedRow,
} from '../published-plan/index.ts'
import type { Figure } from '../rates/index.ts'
import type { TableCell, TableRow } from '../tables/index.ts'

/** What stands beside the tables of figures that no notice has printed: their month, what annex 1 calls large, what the text would fix. */
export type PrintedFacts = {
  month: CivilMonth
  threshold: number
  statements: readonly PlanStatement[]
}

/** Nothing of it stands on a line. */
const NO_LINE = 0

/**
 * Figures as a notice of their month would print them, in the order and with the rates of the form, so that the rules for published annexes
 * (domain §4) read live and reported figures too: one set of rules, whatever the figures come from.
 */
export function asPrinted(annexes: readonly AnnexFigures[], facts: PrintedFacts): PublishedPlan {
  return {
    title: '',
    year: Number(facts.month.slice(0, 4)),
    month: facts.month,
    annexes: Object.fromEntries(
      annexes.map((figures) => [figures.annex, printedAnnex(figures, facts.threshold)]),
    ),
    statements: [...facts.statements],
    problems: [],
  }
}

function printedAnnex(figures: AnnexFigures, threshold: number): PublishedAnnex {
  const table = annexTable(figures, { threshold, order: 'by-layout' })
  const rows = table.rows.filter(({ total }) => !total).map(printedRow)
  const total = table.rows.find((row) => row.total)
  return {
    annex: figures.annex,
    line: NO_LINE,
    title: table.title,
    unitLine: { text: table.unitLine, line: NO_LINE },
    headText: table.columns.join(''),
    headLine: NO_LINE,
    rows,
    ...(total === undefined ? {} : { total: printedRow(total) }),
    planGroups: figures.planGroups.map((group) =>
      rows.flatMap(({ key }) => (group.includes(key) ? [key] : [])),
    ),
  }
}

function printedRow({ key, cells }: TableRow): PublishedRow {
  const serial = cells.find(({ kind }) => kind === 'serial')?.value
  const figures = cells.filter(({ kind }) => kind !== 'serial' && kind !== 'name')
  return {
    key,
    name: cells.find(({ kind }) => kind === 'name')?.plain ?? key,
    line: NO_LINE,
    cells: Object.fromEntries(figures.map((cell) => [cell.column, printedCell(cell)])),
    ...(serial === undefined ? {} : { serial: { value: serial, line: NO_LINE } }),
  }
}

function printedCell({ text, state, value }: TableCell): PublishedCell {
  return { text, figure: figureOf(state, value), line: NO_LINE }
}

function figureOf(state: TableCell['state'], value: number | undefined): Figure {
  if (state === 'number') return value ?? 'missing'
  // Under a merged cell stands what belongs to the row above.
  return state === 'covered' ? 'not-applicable' : state
}
