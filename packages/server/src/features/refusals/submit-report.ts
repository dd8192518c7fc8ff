import { reportStanding } from '@kuomian/campaign'
import { Refusal, refusalSlotRequestSchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { refreshDrafts } from './drafts.ts'
import { stageQualifying } from './qualifying.ts'
import { writeRefusalEvents } from './refusal-events.ts'
import { openReport } from './report-row.ts'
import { checkOpen, namedSlot } from './slots.ts'

/**
 * Submits all drafts of a slot to the city (R43). The day of the first submission says whether the report was in time;
 * what comes later is added to it. A report after its day is late, and still taken.
 */
export const submitReport = defineCommand({
  name: 'submit-refusals',
  roles: ['district'],
  input: refusalSlotRequestSchema,
  async run(tx, input, context) {
    const { today, actor } = context
    const { districtId } = actor
    if (districtId === null) throw new Refusal('not-allowed')
    const definition = await definitionIn(tx)
    const slot = await namedSlot(definition, input.slot)
    checkOpen(slot, today)
    const report = await openReport(tx, context, districtId, slot)
    await stageQualifying(tx, {
      campaignId: context.campaign.id,
      today,
      districtId,
      rules: definition.refusals,
    })
    const lapsed = await refreshDrafts(tx, context, report.id)
    await checkReasons(tx, report.id)
    await tx.client.query(
      `create temp table going on commit drop as
         select id, lead_id, district_id from refusal where report_id = $1 and state = 'draft'`,
      [report.id],
    )
    await tx.client.query(
      `update refusal f set state = 'submitted', submitted_on = $1 from going g where g.id = f.id`,
      [today],
    )
    const events = await writeRefusalEvents(tx, context, 'refusal-submitted', { slot: slot.slot })
    if (events.count === 0) throw new Refusal('report-empty', { slot: slot.slot }, { field: 'slot' })
    const submittedOn = report.submittedOn ?? today
    await tx
      .updateTable('refusal_report')
      .set({ state: 'submitted', submitted_on: submittedOn, submitted_by: actor.userId })
      .where('id', '=', report.id)
      .execute()
    const standing = reportStanding(slot.dueOn, submittedOn, today)
    const answer = { slot: slot.slot, refusals: events.count, lapsed, standing }
    return {
      answer,
      subject: { kind: 'refusal-report', id: String(report.id) },
      before: { state: report.state },
      after: { ...answer, state: 'submitted' },
      events,
    }
  },
})

async function checkReasons(tx: Tx, reportId: number): Promise<void> {
  const { rows } = await tx.client.query<{ count: number; name: string }>(
    `select count(*) over ()::int as count, l.name from refusal f join lead l on l.id = f.lead_id
      where f.report_id = $1 and f.state = 'draft' and f.reason_code is null order by f.id limit 1`,
    [reportId],
  )
  const [first] = rows
  if (first) throw new Refusal('refusal-reason-missing', first, { field: 'reasonCode', rule: 'domain §10.1' })
}
