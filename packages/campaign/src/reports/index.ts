export { checkReport, fieldOfFinding, type ReportContext } from './check-report.ts'
export { computedRate } from './computed-rate.ts'
export { EMPTY_REPORT, type GivenFigure, type ReportContent, reportContentSchema } from './content.ts'
export {
  type Explanations,
  explanationOf,
  explanationsSchema,
  LEAST_EXPLANATION,
  unexplained,
} from './explanations.ts'
export { fieldId, type ReportField, type ReportForm, reportFields, reportFormSchema } from './form.ts'
export { currentPeriod, type ReportPeriod, reportPeriods } from './periods.ts'
export { NAME_LABEL, type RowFault, readReportRows, type SheetRow, TOTAL_LABEL } from './read-rows.ts'
export {
  DISTRICT_REPORT_ACTS,
  DISTRICT_REPORT_STATES,
  type DistrictReportAct,
  type DistrictReportState,
  districtReportAfter,
} from './states.ts'
export { withReported } from './with-reported.ts'
