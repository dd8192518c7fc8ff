import { reportStanding } from '@kuomian/campaign'
import { Refusal, zeroReportSchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { notTakenUp, stageQualifying } from './qualifying.ts'
import { openReport } from './report-row.ts'
import { checkOpen, namedSlot } from './slots.ts'

/**
 * Reports that nobody refuses (零报告, R43): a slot without anything needs it said. Where leads qualify by the rule, the
 * district confirms their number, so that nobody overlooks them; the journal keeps it.
 */
export const submitZero = defineCommand({
  name: 'report-no-refusals',
  roles: ['district'],
  input: zeroReportSchema,
  async run(tx, { slot: day, confirmed }, context) {
    const { today, actor } = context
    const { districtId } = actor
    if (districtId === null) throw new Refusal('not-allowed')
    const definition = await definitionIn(tx)
    const slot = await namedSlot(definition, day)
    checkOpen(slot, today)
    const report = await openReport(tx, context, districtId, slot)
    if (report.state === 'zero') throw new Refusal('zero-reported-already', { slot: day })
    const reported = await countRows(tx, report.id, ['submitted', 'accepted', 'returned'])
    if (reported > 0) throw new Refusal('zero-not-empty', { slot: day, count: reported })
    await stageQualifying(tx, {
      campaignId: context.campaign.id,
      today,
      districtId,
      rules: definition.refusals,
    })
    const waiting = await countQualifying(tx, report.id, slot)
    if (waiting > 0 && confirmed !== waiting) {
      throw new Refusal(
        'zero-with-qualifying',
        { slot: day, count: waiting },
        { field: 'confirmed', rule: 'R43', details: { count: waiting } },
      )
    }
    await tx
      .updateTable('refusal_report')
      .set({ state: 'zero', submitted_on: today, submitted_by: actor.userId })
      .where('id', '=', report.id)
      .execute()
    const standing = reportStanding(slot.dueOn, today, today)
    return {
      answer: { slot: day, refusals: 0, lapsed: 0, standing },
      subject: { kind: 'refusal-report', id: String(report.id) },
      before: { state: report.state },
      after: { state: 'zero', standing, qualifying: waiting },
    }
  },
})

async function countRows(tx: Tx, reportId: number, states: readonly string[]): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    'select count(*)::int as count from refusal where report_id = $1 and state = any ($2)',
    [reportId, states],
  )
  return rows[0]?.count ?? 0
}

/** Leads that qualify for the slot: those nobody has taken up, and drafts that stand in the report. */
async function countQualifying(
  tx: Tx,
  reportId: number,
  { slot, after }: { slot: string; after: string | null },
): Promise<number> {
  const { rows } = await tx.client.query<{ count: number }>(
    `select count(*)::int as count from qualifying q
      where q.since <= $1 and ($2::date is null or q.since > $2)
        and (${notTakenUp} or exists (select from refusal d where d.report_id = $3 and d.lead_id = q.lead_id and d.state = 'draft'))`,
    [slot, after, reportId],
  )
  return rows[0]?.count ?? 0
}
