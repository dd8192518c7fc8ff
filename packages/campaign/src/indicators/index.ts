export { annexMeasures, annexOfMeasure } from './annex-measures.ts'
export { type Indicator, indicatorSchema } from './indicator.ts'
export { isAmount, isMeasure, MEASURES, type Measure } from './measures.ts'
export {
  cityPartsOf,
  type IndicatorParts,
  indicatorRate,
  type MeasuredFigures,
  partsOf,
  sharingUnits,
} from './rates-by-unit.ts'
