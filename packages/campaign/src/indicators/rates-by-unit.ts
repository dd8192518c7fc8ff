import { type Figure, type RateFigure, rateOf, sumFigures } from '../rates/index.ts'
import type { Indicator } from './indicator.ts'
import type { Measure } from './measures.ts'

/** The figures of each measure by unit's code. A measure that nobody delivers, or a unit that it lacks, is missing: not zero. */
export type MeasuredFigures = Partial<Record<Measure, ReadonlyMap<string, Figure>>>

/** The units that an indicator counts together with this one: its plan group, or itself alone (T25). */
export function sharingUnits(indicator: Indicator, unit: string): readonly string[] {
  return indicator.planGroups.find((group) => group.includes(unit)) ?? [unit]
}

/** An indicator's numerator and denominator for one unit, or for the group that shares its plan; both for the whole city without one. */
export type IndicatorParts = { numerator: Figure; denominator: Figure; units: readonly string[] }

/** What an indicator is made of for one unit: sums over its plan group (T01). */
export function partsOf(indicator: Indicator, figures: MeasuredFigures, unit: string): IndicatorParts {
  const units = sharingUnits(indicator, unit)
  return { ...summed(indicator, figures, units), units }
}

/** What an indicator is made of for the city: sums over all units, so that its rate is sum over sum (design §5). */
export function cityPartsOf(
  indicator: Indicator,
  figures: MeasuredFigures,
  units: readonly string[],
): IndicatorParts {
  return { ...summed(indicator, figures, units), units }
}

/** The exact rate of the parts of an indicator; not applicable to the size of a list. */
export function indicatorRate({ numerator, denominator }: IndicatorParts): RateFigure {
  return rateOf(numerator, denominator)
}

function summed(indicator: Indicator, figures: MeasuredFigures, units: readonly string[]) {
  const sum = (measure: Measure | undefined): Figure =>
    measure === undefined
      ? 'not-applicable'
      : sumFigures(units.map((unit) => figures[measure]?.get(unit) ?? 'missing'))
  return { numerator: sum(indicator.numerator), denominator: sum(indicator.denominator) }
}
