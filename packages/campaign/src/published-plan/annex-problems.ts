import type { AnnexColumn, AnnexLayout } from '../annexes/index.ts'
import type { Bilingual } from '../districts/index.ts'
import { fillWords } from '../tables/index.ts'
import type { Reading } from './evidence.ts'
import { problemText } from './problem-texts.ts'
import type { PlanProblem, PlanProblemCode, PublishedRow } from './published.ts'

const SERIAL: Bilingual = { zh: '序号', en: 'No.' }

type Place = { line: number; row?: Bilingual; column?: string; head?: Bilingual; value?: string }

/** How problems of an annex are made. */
export type Report = (code: PlanProblemCode, effect: PlanProblem['effect'], place: Place) => PlanProblem

/** Makes problems of an annex, each with its place and its words. */
export function problemsOf(layout: AnnexLayout): Report {
  return (code, effect, { line, row, column, head, value }) => ({
    code,
    effect,
    annex: layout.id,
    line,
    ...(row === undefined ? {} : { row: row.zh }),
    ...(column === undefined ? {} : { column }),
    messages: problemText(code, {
      annex: layout.number,
      line,
      ...(row === undefined ? {} : { row }),
      ...(head === undefined ? {} : { column: head }),
      ...(value === undefined ? {} : { value }),
    }),
  })
}

function headOf(column: AnnexColumn, month: string): Bilingual {
  const words = (language: 'zh' | 'en') => {
    const group = column.group === undefined ? '' : `${column.group[language]}/`
    return fillWords(group + column.head[language], { month, threshold: 0 })
  }
  return { zh: words('zh'), en: words('en') }
}

/** A row's name for messages; a row without one is called by its line. */
export function labelOf({ name, line }: Pick<PublishedRow, 'name' | 'line'>): Bilingual {
  return name === '' ? { zh: `第${line}行`, en: `line ${line}` } : { zh: name, en: name }
}

/** What is wrong with the cells of one row: missing, undecidable, unreadable or too many. Cells under a merged plan are none of these. */
export function rowProblems(
  report: Report,
  { layout, hasSerial, month }: { layout: AnnexLayout; hasSerial: boolean; month: string },
  { reading, row, isUnderMergedPlan }: { reading: Reading; row: PublishedRow; isUnderMergedPlan: boolean },
): PlanProblem[] {
  const label = labelOf(row)
  const problems: PlanProblem[] = []
  if (row.name === '') problems.push(report('NAME_MISSING', 'refused', { line: row.line, row: label }))
  if (hasSerial && row.serial === undefined) {
    problems.push(
      report('CELL_MISSING', 'refused', { line: row.line, row: label, column: 'serial', head: SERIAL }),
    )
  }
  for (const [at, column] of layout.columns.entries()) {
    const token = reading.alignment[at]?.token
    const line = row.cells[column.id]?.line ?? row.line
    const place = { line, row: label, column: column.id, head: headOf(column, month) }
    const isAbsent = token === undefined && !(isUnderMergedPlan && column.kind !== 'count')
    if (reading.disputed[at]) problems.push(report('CELL_UNDECIDABLE', 'refused', place))
    else if (isAbsent || token?.kind === 'unreported') problems.push(report('CELL_MISSING', 'refused', place))
    else if (token?.kind === 'garbled') {
      problems.push(report('CELL_UNREADABLE', 'refused', { ...place, value: token.text }))
    }
  }
  for (const { line, token } of reading.leftOver) {
    problems.push(report('VALUE_LEFT_OVER', 'refused', { line, row: label, value: token.text }))
  }
  return problems
}
