import type { AnnexColumn } from '../annexes/index.ts'
import { isReported, printPercent, rateOf, sumFigures } from '../rates/index.ts'
import type { PublishedRow } from './published.ts'

type Columns = { plan: AnnexColumn; rate: Extract<AnnexColumn, { kind: 'rate' }> }

function isBlank(row: PublishedRow, { plan, rate }: Columns): boolean {
  return row.cells[plan.id]?.text === '' && row.cells[rate.id]?.text === ''
}

/** Does the printed rate of the head row come out when the members' counts are added to its own? Undefined when a figure is missing. */
function proves(head: PublishedRow, members: readonly PublishedRow[], columns: Columns): boolean | undefined {
  const counts = [head, ...members].map((row) => row.cells[columns.rate.of]?.figure ?? 'missing')
  const sum = sumFigures(counts)
  const plan = head.cells[columns.plan.id]?.figure ?? 'missing'
  const printed = head.cells[columns.rate.id]?.text ?? ''
  if (!isReported(sum) || !isReported(plan) || !printed.endsWith('%')) return undefined
  const decimals = printed.split('.')[1]?.replace('%', '').length ?? 0
  return printPercent(rateOf(sum, plan), decimals) === printed
}

type Run = { above: PublishedRow | undefined; blanks: PublishedRow[]; below: PublishedRow | undefined }

function runsOf(rows: readonly PublishedRow[], columns: Columns): Run[] {
  const runs: Run[] = []
  let above: PublishedRow | undefined
  for (const row of rows) {
    const open = runs.at(-1)
    if (isBlank(row, columns)) {
      if (open !== undefined && open.below === undefined && open.above === above) open.blanks.push(row)
      else runs.push({ above, blanks: [row], below: undefined })
    } else {
      if (open !== undefined && open.below === undefined) open.below = row
      above = row
    }
  }
  return runs
}

function splitRun({ above, blanks, below }: Run, columns: Columns): { up: number; down: number } {
  const all = blanks.length
  if (above !== undefined && proves(above, blanks, columns) !== false) return { up: all, down: 0 }
  for (let up = all; up >= 0; up -= 1) {
    const restBelongsBelow = below !== undefined && proves(below, blanks.slice(up), columns) === true
    if (above === undefined ? up > 0 : proves(above, blanks.slice(0, up), columns) !== true) continue
    if (restBelongsBelow) return { up, down: all - up }
    if (above !== undefined) return { up, down: 0 }
  }
  return { up: above === undefined ? 0 : all, down: 0 }
}

/**
 * The sets of rows that share one merged plan cell (T01): rows that lack plan and rate belong to the row above, unless the printed rates
 * prove otherwise (they belong below, or are missing cells of their own).
 */
export function findPlanGroups(rows: readonly PublishedRow[], columns: Columns): PublishedRow[][] {
  return runsOf(rows, columns).flatMap((run) => {
    const { up, down } = splitRun(run, columns)
    const groups: PublishedRow[][] = []
    if (run.above !== undefined && up > 0) groups.push([run.above, ...run.blanks.slice(0, up)])
    if (run.below !== undefined && down > 0)
      groups.push([run.below, ...run.blanks.slice(run.blanks.length - down)])
    return groups
  })
}
