import type { AssessmentScheme } from '../assessment/scheme.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { isMeasure, MEASURES } from '../indicators/measures.ts'
import { type ComposedColumn, type NamedComposition, namedCompositionSchema } from './composition.ts'

/**
 * The table of what an assessment and all other indicators are made of: numerators, denominators, and what costs points, so that every figure of a
 * score sheet leads to its list. Rates are those of sets of units that share a plan (T01) and stand on the sheets. Null where there is nothing to show.
 */
export function indicatorTable(
  indicators: readonly Indicator[],
  scheme: Pick<AssessmentScheme, 'items'> | undefined,
): NamedComposition | null {
  const items = scheme?.items ?? []
  const scored = items.flatMap((item) =>
    item.rule === 'ratio'
      ? indicators.filter(({ code }) => code === item.indicator).flatMap(columnsOf)
      : item.losses.flatMap(({ measure }) => columnOf(measure, item.code.toLowerCase(), item.title)),
  )
  const others = indicators.filter(
    ({ code }) => !items.some((item) => item.rule === 'ratio' && item.indicator === code),
  )
  const columns = [...scored, ...others.flatMap(columnsOf)]
  if (columns.length === 0) return null
  return namedCompositionSchema.parse({
    code: 'indicators',
    composition: {
      title: { zh: '{year}年{month}月考核指标数据表', en: 'Figures of the indicators, {year}-{month}' },
      unitLine: { zh: '单位：户、人、件、次、元', en: 'Unit: employers, persons, orders, reports, yuan' },
      columns,
    },
  })
}

function columnsOf({ code, title, numerator, denominator }: Indicator): ComposedColumn[] {
  if (denominator === undefined)
    return [{ kind: 'count', id: `${code}-${numerator}`, measure: numerator, head: title }]
  return [...columnOf(numerator, code, title), ...columnOf(denominator, code, title)]
}

function columnOf(measure: string, code: string, group: Indicator['title']): ComposedColumn[] {
  if (!isMeasure(measure)) return []
  return [{ kind: 'count', id: `${code}-${measure}`, measure, group, head: MEASURES[measure] }]
}
