import { rateColumnsOf } from '../tables/index.ts'
import { type AnnexView, numberOf } from './annex-view.ts'
import { type Finding, finding } from './finding.ts'

/** T04: a reported zero where progress is measured. It is a real figure, not a missing report. */
export function zeroReports(view: AnnexView): Finding[] {
  return rateColumnsOf(view.layout).flatMap((rate) =>
    view.figures.rows
      .filter((row) => numberOf(row, rate.of) === 0)
      .map((row) =>
        finding({
          rule: 'T04',
          variant: 'zero-report',
          severity: 'note',
          place: view.placeOf(row, rate.of),
          messages: {
            zh: `附件${view.layout.number}“${row.name}”报数为0：是零报告，不是未报。`,
            en: `Annex ${view.layout.number}, ${row.name} reports 0: a zero report, not a missing one.`,
          },
        }),
      ),
  )
}
