import type { Indicator } from '../indicators/indicator.ts'
import { MEASURES, type Measure } from '../indicators/measures.ts'
import { type ComposedColumn, type NamedComposition, namedCompositionSchema } from './composition.ts'

/**
 * The table of what the indicators are made of: numerator and denominator of each, so that every figure of an assessment leads to its list. Their
 * rates are those of sets of units that share a plan (T01) and stand on the score sheets. Null for a campaign without indicators.
 */
export function indicatorTable(indicators: readonly Indicator[]): NamedComposition | null {
  const columns = indicators.flatMap((indicator) =>
    [indicator.numerator, indicator.denominator].flatMap((measure) =>
      measure === undefined ? [] : [columnOf(indicator, measure)],
    ),
  )
  if (columns.length === 0) return null
  return namedCompositionSchema.parse({
    code: 'indicators',
    composition: {
      title: { zh: '{year}年{month}月考核指标数据表', en: 'Figures of the indicators, {year}-{month}' },
      unitLine: { zh: '单位：户、人、件、次', en: 'Unit: employers, persons, orders, reports' },
      columns,
    },
  })
}

function columnOf({ code, title }: Indicator, measure: Measure): ComposedColumn {
  return { kind: 'count', id: `${code}-${measure}`, measure, group: title, head: MEASURES[measure] }
}
