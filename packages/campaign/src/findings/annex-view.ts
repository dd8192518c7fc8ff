import {
  ANNEX_LAYOUTS,
  type AnnexColumn,
  type AnnexFigures,
  type AnnexId,
  type AnnexLayout,
  type AnnexRow,
} from '../annexes/index.ts'
import {
  type PublishedAnnex,
  type PublishedPlan,
  type PublishedRow,
  publishedFigures,
} from '../published-plan/index.ts'
import { isReported, type RateFigure, rateOf } from '../rates/index.ts'
import { fillWords, type PlanEntity, planEntities } from '../tables/index.ts'
import type { FindingPlace } from './finding.ts'

/** A published annex as the rules look at it. */
export type AnnexView = {
  layout: AnnexLayout
  published: PublishedAnnex
  figures: AnnexFigures
  entities: PlanEntity[]
  total: AnnexRow | undefined
  /** The districts' rows by key. */
  byKey: ReadonlyMap<string, AnnexRow>
  /** Place of a cell, or of the row when no column is given. */
  placeOf(row: Pick<AnnexRow, 'key' | 'name'>, column?: string): FindingPlace
  /** The column's head as one line. */
  headOf(column: AnnexColumn, language: 'zh' | 'en'): string
}

/** The annex of a plan as a view; undefined when the plan lacks the annex or its month. */
export function annexView(plan: PublishedPlan, id: AnnexId): AnnexView | undefined {
  const published = plan.annexes[id]
  const month = plan.month
  if (published === undefined || month === undefined) return undefined
  const layout = ANNEX_LAYOUTS[id]
  const figures = publishedFigures(published, month)
  const total = figures.total === undefined ? undefined : { key: 'total', name: '合计', ...figures.total }
  const printed = new Map<string, PublishedRow>(published.rows.map((row) => [row.key, row]))
  if (published.total !== undefined) printed.set('total', published.total)
  return {
    layout,
    published,
    figures,
    entities: planEntities(figures),
    total,
    byKey: new Map(figures.rows.map((row) => [row.key, row])),
    placeOf(row, column) {
      const source = printed.get(row.key)
      const line =
        (column === undefined ? undefined : source?.cells[column]?.line) ?? source?.line ?? published.line
      return { annex: id, row: row.name, line, ...(column === undefined ? {} : { column }) }
    },
    headOf(column, language) {
      const text =
        column.group === undefined
          ? column.head[language]
          : `${column.group[language]}/${column.head[language]}`
      return fillWords(text, { month, threshold: 0 })
    },
  }
}

/** The reported number of a cell; undefined when missing or not applicable. */
export function numberOf(row: Pick<AnnexRow, 'cells'> | undefined, column: string): number | undefined {
  const figure = row?.cells[column]
  return figure !== undefined && isReported(figure) ? figure : undefined
}

/** The row of a district in a view. */
export function rowOf(view: AnnexView | undefined, key: string): AnnexRow | undefined {
  return view?.byKey.get(key)
}

/** The exact rate of a row or entity in a rate column. */
export function rateIn(cells: AnnexRow['cells'], column: Extract<AnnexColumn, { kind: 'rate' }>): RateFigure {
  return rateOf(cells[column.of] ?? 'missing', cells[column.over] ?? 'missing')
}

/** The row that prints an entity's plan and rate, named after all of the entity's districts. */
export function headRowOf(entity: PlanEntity): AnnexRow {
  const [first] = entity.rows
  if (first === undefined) throw new RangeError('A plan entity has at least one row')
  return { ...first, name: entity.rows.map((row) => row.name).join('+'), cells: entity.cells }
}

/** Number of the month (1–12) the figures are of. */
export function monthNumber(figures: Pick<AnnexFigures, 'month'>): number {
  return Number(figures.month.slice(5))
}

/** Decimals of a printed percent; undefined when the text is none. */
export function printedDecimals(text: string | undefined): number | undefined {
  const match = /^\d+(?:\.(\d+))?%$/.exec(text ?? '')
  return match === null ? undefined : (match[1] ?? '').length
}
