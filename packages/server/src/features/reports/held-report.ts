import {
  DISTRICT_REPORT_STATES,
  type DistrictReportAct,
  type DistrictReportState,
  districtReportAfter,
  monthOf,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** A report that an act is about, locked until the act ends, with the state that it comes to. */
export type HeldReport = {
  id: number
  districtId: number
  form: string
  month: string
  before: DistrictReportState
  state: DistrictReportState
  content: unknown
  deliveredOn: string | null
}

/**
 * Holds reports for an act, in the order of their ids.
 * @throws Refusal `report-not-found`, `report-state`
 */
export async function holdReports(
  tx: Tx,
  ids: readonly number[],
  act: DistrictReportAct,
): Promise<HeldReport[]> {
  const rows = await tx
    .selectFrom('district_report')
    .select(['id', 'district_id', 'form', 'month', 'state', 'content', 'delivered_on'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw new Refusal('report-not-found', { id: missing })
  return rows.map(({ district_id, delivered_on, month, state: before, ...row }) => {
    const state = districtReportAfter(before, act)
    const { zh, en } = DISTRICT_REPORT_STATES[before]
    if (state === null) throw new Refusal('report-state', { state: zh, stateEn: en })
    return {
      ...row,
      districtId: district_id,
      deliveredOn: delivered_on,
      month: monthOf(month),
      before,
      state,
    }
  })
}

/** Holds one report for an act. @throws Refusal as {@link holdReports} */
export async function holdReport(tx: Tx, id: number, act: DistrictReportAct): Promise<HeldReport> {
  const [held] = await holdReports(tx, [id], act)
  if (held === undefined) throw new Refusal('report-not-found', { id })
  return held
}
