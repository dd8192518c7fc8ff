import { type AnnexColumn, fillWords, planColumnOf, rateColumnsOf, sharesPlans } from '../annexes/index.ts'
import type { DistrictResolver } from '../districts/index.ts'
import type { Figure } from '../rates/index.ts'
import { decideRows, type Reading } from './evidence.ts'
import { findPlanGroups } from './plan-groups.ts'
import { problemText } from './problem-texts.ts'
import type {
  PlanProblem,
  PlanProblemCode,
  PublishedAnnex,
  PublishedCell,
  PublishedRow,
} from './published.ts'
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

/** Reads one annex: every cell with its line; what is missing, unreadable or undecidable is refused alone. */
export function readAnnex(
  section: AnnexSection,
  known: KnownDistricts | undefined,
): { annex: PublishedAnnex; problems: PlanProblem[] } {
  const { layout } = section
  const problems: PlanProblem[] = []
  const report = (
    code: PlanProblemCode,
    effect: PlanProblem['effect'],
    place: { line: number; row?: string; column?: string; head?: string; value?: string },
  ) => {
    const { head, value, ...kept } = place
    const words = { ...kept, annex: layout.number, column: head ?? '', value: value ?? '' }
    problems.push({ code, effect, annex: layout.id, ...kept, messages: problemText(code, words) })
  }
  const headOf = (column: AnnexColumn) => {
    const words = (text: string) => fillWords(text, { month: monthOfHead(section), threshold: 0 })
    return words(column.group === undefined ? column.head.zh : `${column.group.zh}/${column.head.zh}`)
  }

  const readings = decideRows(rawRows(section.body, layout.columns.length, section.hasSerial), layout)
  const all = readings.map((reading) => rowOf(reading, layout.columns, known?.resolve))
  const total = all.find((row) => isTotalName(row.name))
  const { rows, twice } = keepApart(all.filter((row) => row !== total))
  const groups = groupRows(section, rows)
  const merged = new Set(groups.flatMap((group) => group.slice(1)))

  for (const [index, reading] of readings.entries()) {
    const row = all[index]
    if (row === undefined) continue
    const label = row.name === '' ? `第${row.line}行` : row.name
    if (row.name === '') report('NAME_MISSING', 'refused', { line: row.line, row: label })
    if (section.hasSerial && row.serial === undefined) {
      report('CELL_MISSING', 'refused', { line: row.line, row: label, column: 'serial', head: '序号' })
    }
    for (const [at, column] of layout.columns.entries()) {
      const cell = row.cells[column.id]
      const token = reading.alignment[at]?.token
      const place = { line: cell?.line ?? row.line, row: label, column: column.id, head: headOf(column) }
      const isMerged = column.kind !== 'count' && [...merged].some((other) => other.line === row.line)
      if (reading.disputed[at]) report('CELL_UNDECIDABLE', 'refused', place)
      else if (token === undefined ? !isMerged : token.kind === 'unreported')
        report('CELL_MISSING', 'refused', place)
      else if (token?.kind === 'garbled')
        report('CELL_UNREADABLE', 'refused', { ...place, value: token.text })
    }
    for (const value of reading.leftOver) {
      report('VALUE_LEFT_OVER', 'refused', { line: value.line, row: label, value: value.token.text })
    }
  }
  for (const row of twice) report('DISTRICT_TWICE', 'doubt', { line: row.line, row: row.name })
  if (total === undefined) report('TOTAL_ABSENT', 'doubt', { line: section.line })
  if (known !== undefined) {
    const present = new Set(rows.map((row) => row.key))
    const codes = new Set(known.units.map((unit) => unit.code))
    for (const row of rows) {
      if (row.name !== '' && !twice.includes(row) && !codes.has(row.key)) {
        report('DISTRICT_UNKNOWN', 'doubt', { line: row.line, row: row.name })
      }
    }
    for (const unit of known.units) {
      if (!present.has(unit.code))
        report('DISTRICT_ABSENT', 'doubt', { line: section.line, row: unit.name.zh })
    }
  }
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
