import { type AnnexColumn, sharesPlans } from '../annexes/index.ts'
import type { DistrictResolver } from '../districts/index.ts'
import type { Figure } from '../rates/index.ts'
import { planColumnOf, rateColumnsOf } from '../tables/index.ts'
import { labelOf, problemsOf, type Report, rowProblems } from './annex-problems.ts'
import { decideRows, type Reading } from './evidence.ts'
import { findPlanGroups } from './plan-groups.ts'
import type { PlanProblem, PublishedAnnex, PublishedCell, PublishedRow } from './published.ts'
import { type RawValue, rawRows } from './raw-rows.ts'
import type { AnnexSection } from './sections.ts'
import { isTotalName, type Token } from './token.ts'

function figureOf(token: Token): Figure {
  if (token.kind === 'integer' || token.kind === 'percent') return token.value
  return token.kind === 'none' ? 'not-applicable' : 'missing'
}

/** The line a missing cell is due on: that of its blank, else that of what stands before it. */
function lineOfGap({ row, alignment }: Reading, index: number): number {
  const before = alignment.slice(0, index).findLast((value) => value !== undefined)
  const after = alignment.slice(index + 1).find((value) => value !== undefined)
  const missingBefore = alignment.slice(alignment.indexOf(before) + 1, index).length
  const blanks = after?.blanksBefore ?? row.trailing
  return blanks[missingBefore]?.line ?? before?.line ?? row.line
}

function cellOf(reading: Reading, value: RawValue | undefined, index: number): PublishedCell {
  if (value === undefined) return { text: '', figure: 'missing', line: lineOfGap(reading, index) }
  return { text: value.token.text, figure: figureOf(value.token), line: value.line }
}

function rowOf(
  reading: Reading,
  columns: readonly AnnexColumn[],
  resolve: DistrictResolver | undefined,
): PublishedRow {
  const { name, line, serial } = reading.row
  const resolved = resolve?.(name)
  const key = resolved?.kind === 'unit' ? resolved.unit.code : name === '' ? `line-${line}` : name
  const cells = columns.map(
    (column, index) => [column.id, cellOf(reading, reading.alignment[index], index)] as const,
  )
  return { key, name, line, cells: Object.fromEntries(cells), ...(serial === undefined ? {} : { serial }) }
}

/** Gives a second row of the same district a key of its own, so that neither hides the other. */
function keepApart(rows: readonly PublishedRow[]): { rows: PublishedRow[]; twice: PublishedRow[] } {
  const seen = new Set<string>()
  const twice: PublishedRow[] = []
  const kept = rows.map((row) => {
    const again = seen.has(row.key)
    seen.add(row.key)
    if (!again) return row
    const apart = { ...row, key: `${row.key}#${row.line}` }
    twice.push(apart)
    return apart
  })
  return { rows: kept, twice }
}

/** What the reader of an annex may know of the campaign. */
export type KnownDistricts = {
  resolve: DistrictResolver
  units: readonly { code: string; name: { zh: string } }[]
}

/** Rows of districts the campaign does not know, and districts without a row. */
function districtProblems(
  report: Report,
  section: AnnexSection,
  rows: readonly PublishedRow[],
  known: KnownDistricts,
) {
  const present = new Set(rows.map((row) => row.key))
  const codes = new Set(known.units.map((unit) => unit.code))
  const unknown = rows.filter((row) => row.name !== '' && !codes.has(row.key.replace(/#\d+$/u, '')))
  const absent = known.units.filter((unit) => !present.has(unit.code))
  return [
    ...unknown.map((row) => report('DISTRICT_UNKNOWN', 'doubt', { line: row.line, row: labelOf(row) })),
    ...absent.map((unit) =>
      report('DISTRICT_ABSENT', 'doubt', { line: section.line, row: { zh: unit.name.zh, en: unit.name.zh } }),
    ),
  ]
}

/** Reads one annex: every cell with its line; what is missing, unreadable or undecidable is refused alone. */
export function readAnnex(
  section: AnnexSection,
  known: KnownDistricts | undefined,
): { annex: PublishedAnnex; problems: PlanProblem[] } {
  const { layout, hasSerial } = section
  const readings = decideRows(rawRows(section.body, layout.columns.length, hasSerial), layout)
  const all = readings.map((reading) => rowOf(reading, layout.columns, known?.resolve))
  const total = all.find((row) => isTotalName(row.name))
  const { rows, twice } = keepApart(all.filter((row) => row !== total))
  const groups = groupRows(section, rows)
  const merged = new Set(groups.flatMap((group) => group.slice(1)))
  const mergedLines = new Set([...merged].map((row) => row.line))

  const report = problemsOf(layout)
  const form = { layout, hasSerial, month: monthOfHead(section) }
  const problems = readings.flatMap((reading, index) => {
    const row = all[index]
    if (row === undefined) return []
    return rowProblems(report, form, { reading, row, isUnderMergedPlan: mergedLines.has(row.line) })
  })
  for (const row of twice)
    problems.push(report('DISTRICT_TWICE', 'doubt', { line: row.line, row: labelOf(row) }))
  if (total === undefined) problems.push(report('TOTAL_ABSENT', 'doubt', { line: section.line }))
  if (known !== undefined) problems.push(...districtProblems(report, section, rows, known))

  const annex: PublishedAnnex = {
    annex: layout.id,
    line: section.line,
    title: section.title,
    unitLine: section.unitLine,
    headText: section.headText,
    headLine: section.headLine,
    rows: rows.map((row) => (merged.has(row) ? withoutPlan(row, layout.columns) : row)),
    planGroups: groups.map((group) => group.map((row) => row.key)),
    ...(total === undefined ? {} : { total }),
  }
  return { annex, problems }
}

function groupRows({ layout }: AnnexSection, rows: readonly PublishedRow[]): PublishedRow[][] {
  const plan = planColumnOf(layout)
  const rate = rateColumnsOf(layout)[0]
  if (!sharesPlans(layout) || plan === undefined || rate === undefined) return []
  return findPlanGroups(rows, { plan, rate })
}

/** Under a merged plan cell a row has no plan and no rate of its own: nothing is missing there. */
function withoutPlan(row: PublishedRow, columns: readonly AnnexColumn[]): PublishedRow {
  const cells = columns
    .filter((column) => column.kind !== 'count')
    .flatMap((column) => {
      const cell = row.cells[column.id]
      return cell === undefined ? [] : [[column.id, { ...cell, figure: 'not-applicable' as const }] as const]
    })
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } }
}

/** The month that an annex's title and heads name, as YYYY-MM with 0000 or 00 for what they do not name. */
export function monthOfHead({ title, headText }: Pick<AnnexSection, 'title' | 'headText'>): string {
  const year = /(\d{4})年/u.exec(title)?.[1] ?? '0000'
  const month =
    /年(\d{1,2})月/u.exec(title)?.[1] ??
    /\d{1,2}[-—–~至](\d{1,2})月/u.exec(headText)?.[1] ??
    /(\d{1,2})月/u.exec(headText)?.[1] ??
    '0'
  return `${year}-${month.padStart(2, '0')}`
}
