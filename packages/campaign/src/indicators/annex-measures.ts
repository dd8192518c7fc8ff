import { ANNEX_IDS, type AnnexFigures, type AnnexId } from '../annexes/index.ts'
import type { Figure } from '../rates/index.ts'
import type { Measure } from './measures.ts'
import type { MeasuredFigures } from './rates-by-unit.ts'

/** What the columns of the five annexes count. Their rates are no measures: they are computed (R57). */
const COLUMN_MEASURES: Readonly<Record<AnnexId, Readonly<Record<string, Measure>>>> = {
  'annex-1': { units: 'k1-units', persons: 'k1-persons' },
  'annex-2': { units: 'k3-units', persons: 'k3-persons' },
  'annex-3': { payers: 'payers', plan: 'payers-plan' },
  'annex-4': {
    issuedUnits: 'issued-units',
    issuedPersons: 'issued-persons',
    inspectedUnits: 'inspected-units',
    inspectedPersons: 'inspected-persons',
  },
  'annex-5': { newlyInsured: 'construction-insured', plan: 'construction-plan' },
}

/** The figures of annexes as measures by unit: what a plan that is shared with another row leaves open is not applicable, not missing. */
export function annexMeasures(annexes: readonly Pick<AnnexFigures, 'annex' | 'rows'>[]): MeasuredFigures {
  const figures: Partial<Record<Measure, Map<string, Figure>>> = {}
  for (const { annex, rows } of annexes) {
    for (const [column, measure] of Object.entries(COLUMN_MEASURES[annex])) {
      figures[measure] = new Map(rows.map((row) => [row.key, row.cells[column] ?? 'missing']))
    }
  }
  return figures
}

/** The annex that prints a measure; undefined for what no annex has. */
export function annexOfMeasure(measure: Measure): AnnexId | undefined {
  return ANNEX_IDS.find((annex) => Object.values(COLUMN_MEASURES[annex]).includes(measure))
}
