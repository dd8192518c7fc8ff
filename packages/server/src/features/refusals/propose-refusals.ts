import { Refusal, refusalSlotRequestSchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { refreshDrafts } from './drafts.ts'
import { notTakenUp, stageQualifying } from './qualifying.ts'
import { openReport } from './report-row.ts'
import { checkOpen, namedSlot } from './slots.ts'

/**
 * Takes up everybody who qualifies for a slot (R43): leads that became eligible after the previous slot and up to this one,
 * and that nobody has taken up. What was proposed before is brought to today.
 */
export const proposeRefusals = defineCommand({
  name: 'propose-refusals',
  roles: ['district'],
  input: refusalSlotRequestSchema,
  async run(tx, input, context) {
    const { districtId } = context.actor
    if (districtId === null) throw new Refusal('not-allowed')
    const definition = await definitionIn(tx)
    const slot = await namedSlot(definition, input.slot)
    checkOpen(slot, context.today)
    const report = await openReport(tx, context, districtId, slot)
    const { today } = context
    await stageQualifying(tx, {
      campaignId: context.campaign.id,
      today,
      districtId,
      rules: definition.refusals,
    })
    const lapsed = await refreshDrafts(tx, context, report.id)
    const { rowCount } = await tx.client.query(
      `insert into refusal (campaign_id, report_id, lead_id, district_id, slot, since, attempts, contact_days,
                            last_contact_on, proposed_on)
       select $1, $2, q.lead_id, q.district_id, $3, q.since, q.attempts, q.days, q.last_on, $4
         from qualifying q
        where q.since <= $3 and ($5::date is null or q.since > $5) and ${notTakenUp}
        order by q.lead_id`,
      [context.campaign.id, report.id, slot.slot, today, slot.after],
    )
    const { rows } = await tx.client.query<{ drafts: number }>(
      `select count(*)::int as drafts from refusal where report_id = $1 and state = 'draft'`,
      [report.id],
    )
    const answer = { slot: slot.slot, proposed: rowCount ?? 0, lapsed, drafts: rows[0]?.drafts ?? 0 }
    return { answer, subject: { kind: 'refusal-report', id: String(report.id) }, after: answer }
  },
})
