import type { CivilMonth } from '../calendar/index.ts'
import type { Bilingual, ReportingUnit } from '../districts/index.ts'
import type { Figure } from '../rates/index.ts'
import { type Composition, planColumnOf } from './composition.ts'
import { type FigureRow, mergeCells, planEntities, type TableFigures } from './figures.ts'
import { type MeasureKey, measureKey } from './measure-key.ts'

/** What a table is filled from: figures by what they count and by unit's code, and the sets of units that share the plan asked for. */
export type TableSource = {
  month: CivilMonth
  figures: ReadonlyMap<MeasureKey, ReadonlyMap<string, Figure>>
  planGroups: readonly (readonly string[])[]
  units: readonly Pick<ReportingUnit, 'code' | 'name' | 'territoryParent'>[]
  territories: readonly { code: string; name: Bilingual }[]
}

/**
 * The figures of a composed table by its rows. What nobody delivers is missing, not zero; the sum of a territory or of a set of units that share a
 * plan is missing as soon as one of its units is (design §5).
 */
export function tableFigures(
  composition: Composition,
  source: TableSource,
  language: 'zh' | 'en' = 'zh',
): TableFigures {
  const byUnit = source.units.map((unit): FigureRow & { territory: string | undefined } => ({
    key: unit.code,
    name: unit.name[language],
    cells: cellsOf(composition, source, unit.code),
    territory: unit.territoryParent,
  }))
  const groups = planColumnOf(composition) === undefined ? [] : source.planGroups
  const units = byUnit.map(({ territory: _territory, ...row }) => row)
  if (composition.rows === 'units') return { month: source.month, rows: units, planGroups: groups }
  const rows =
    composition.rows === 'plan-groups'
      ? planEntities({ rows: units, planGroups: groups }).map((entity) => oneRow(entity.rows))
      : territoryRows(byUnit, source, language)
  return { month: source.month, rows, planGroups: [] }
}

function cellsOf(composition: Composition, { figures }: TableSource, unit: string): Record<string, Figure> {
  return Object.fromEntries(
    composition.columns
      .filter((column) => column.kind !== 'rate')
      .map((column) => [column.id, figures.get(measureKey(column))?.get(unit) ?? 'missing']),
  )
}

/** Rows put together under the keys and names of all of them. */
function oneRow(rows: readonly FigureRow[]): FigureRow {
  return {
    key: rows.map(({ key }) => key).join('+'),
    name: rows.map(({ name }) => name).join('、'),
    cells: mergeCells(rows),
  }
}

/** One row per territory, where its first unit stands; a unit of none stands for itself. */
function territoryRows(
  rows: readonly (FigureRow & { territory: string | undefined })[],
  { territories }: TableSource,
  language: 'zh' | 'en',
): FigureRow[] {
  const together = Map.groupBy(rows, ({ key, territory }) => territory ?? key)
  return [...together].map(([code, members]) => {
    const named = territories.find((territory) => territory.code === code)
    const row = oneRow(members.map(({ territory: _territory, ...member }) => member))
    return named === undefined ? row : { ...row, name: named.name[language] }
  })
}
