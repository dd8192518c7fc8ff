import { ANNEX_IDS, ANNEX_LAYOUTS, type AnnexFigures, type AnnexId } from '../annexes/index.ts'
import type { Figure } from '../rates/index.ts'
import type { Measure } from './measures.ts'
import type { MeasuredFigures } from './rates-by-unit.ts'

/** The columns of figures of an annex; its rates are no measures: they are computed (R57). */
const columnsOf = (annex: AnnexId) => ANNEX_LAYOUTS[annex].columns.filter((column) => column.kind !== 'rate')

/** The figures of annexes as measures by unit: what a plan that is shared with another row leaves open is not applicable, not missing. */
export function annexMeasures(annexes: readonly Pick<AnnexFigures, 'annex' | 'rows'>[]): MeasuredFigures {
  const figures: Partial<Record<Measure, Map<string, Figure>>> = {}
  for (const { annex, rows } of annexes) {
    for (const { id, measure } of columnsOf(annex)) {
      figures[measure] = new Map(rows.map((row) => [row.key, row.cells[id] ?? 'missing']))
    }
  }
  return figures
}

/** The annex that prints a measure; undefined for what no annex has. */
export function annexOfMeasure(measure: Measure): AnnexId | undefined {
  return ANNEX_IDS.find((annex) => columnsOf(annex).some((column) => column.measure === measure))
}
