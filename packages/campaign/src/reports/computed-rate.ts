import { ANNEX_LAYOUTS } from '../annexes/index.ts'
import { isRate, printPercent, rateOf } from '../rates/index.ts'
import type { ReportContext } from './check-report.ts'
import type { ReportContent } from './content.ts'
import { fieldId, type ReportField } from './form.ts'

/** What a rate of a form comes to by the figures beside it (R57), as the annex prints it; empty where they do not make one. */
export function computedRate(
  { annex, column }: ReportField,
  { cells }: ReportContent,
  { plans }: Pick<ReportContext, 'plans'>,
): string {
  if (column.kind !== 'rate') return ''
  const { columns, decimals } = ANNEX_LAYOUTS[annex]
  const figureOf = (id: string) =>
    columns.find((one) => one.id === id)?.kind === 'plan'
      ? (plans[annex] ?? 'not-applicable')
      : (cells[fieldId(annex, id)] ?? 'missing')
  const rate = rateOf(figureOf(column.of), figureOf(column.over))
  return isRate(rate) ? printPercent(rate, decimals) : ''
}
