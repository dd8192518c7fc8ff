import type { DistrictReportState } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/** One act on a report, as its history tells it. */
export type ReportEvent = {
  id: number
  districtId: number
  act: string
  state: DistrictReportState
  note: string
}

/** Writes an event of a report on the campaign's day, by whoever acts. */
export async function noteReport(
  tx: Tx,
  { campaign, today, actor, journalId }: CommandContext,
  { id, districtId, act, state, note }: ReportEvent,
): Promise<void> {
  await tx
    .insertInto('district_report_event')
    .values({
      ...{ act, state, note },
      ...{ campaign_id: campaign.id, report_id: id, district_id: districtId },
      ...{ happened_on: today, user_id: actor.userId, journal_id: journalId },
    })
    .execute()
}
