import { monthOf } from '@kuomian/campaign'
import { openEnforcementSchema, Refusal } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { issueLeads } from '../../batches/index.ts'
import { definitionIn } from '../../campaigns/index.ts'
import { linkLeads } from '../link-leads.ts'
import { countedRun } from '../view-split-rate.ts'
import { countList, keepList } from './chosen-targets.ts'
import { openLeads } from './open-leads.ts'
import { refreshTargets } from './refresh-targets.ts'

/**
 * Opens the special enforcement campaign (执法检查专项行动, R15): its list from the last counted month, leads for those who are none yet, issued to their
 * districts in batches of their own. All or nothing.
 */
export const openEnforcement = defineCommand({
  name: 'open-enforcement',
  roles: ['city', 'system'],
  input: openEnforcementSchema,
  async run(tx, { name, deadline, suspects }, context) {
    const { campaign, today, journalId } = context
    if (deadline <= today)
      throw new Refusal('enforcement-deadline-passed', { deadline, today }, { field: 'deadline' })
    await tx.client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `kuomian enforcement ${campaign.id}`,
    ])
    await noneRuns(tx, campaign.id)
    const run = await countedRun(tx, campaign.id, today)
    if (run === undefined) throw new Refusal('enforcement-without-count')
    const wanted = { runId: run.id, suspects }
    const list = await countList(tx, wanted, monthOf(run.month))
    if (list.targets === 0) throw new Refusal('nothing-chosen')
    await keepList(tx, wanted)
    const issued = await giveOut(tx, context)
    const { id: actionId } = await tx
      .insertInto('enforcement_action')
      .values({
        ...{ campaign_id: campaign.id, name, from_on: today, deadline, month: run.month, closed_on: null },
        ...{ user_id: context.actor.userId, journal_id: journalId },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { rowCount } = await tx.client.query(
      `insert into enforcement_target (action_id, campaign_id, district_id, employer_id, lead_id, sides, suspect, opening, month)
       select $1, $2, l.district_id, l.employer_id, e.lead_id, l.sides, l.suspect, l.behind, $3
         from listed l join dispatch_employer e on e.id = l.employer_id where not l.left_out and e.lead_id is not null order by l.employer_id`,
      [actionId, campaign.id, run.month],
    )
    await refreshTargets(tx, { campaignId: campaign.id, runId: run.id, month: run.month, today, journalId })
    return {
      answer: { ...list, actionId, targets: rowCount ?? 0, newLeads: issued.leads },
      subject: { kind: 'enforcement-action', id: String(actionId) },
      after: { ...list, deadline, suspects },
      ...(issued.counters === undefined ? {} : { counters: issued.counters }),
      ...(issued.events === undefined ? {} : { events: issued.events }),
    }
  },
})

async function noneRuns(tx: Tx, campaignId: number): Promise<void> {
  const running = await tx
    .selectFrom('enforcement_action')
    .select('name')
    .where('campaign_id', '=', campaignId)
    .where('closed_on', 'is', null)
    .executeTakeFirst()
  if (running !== undefined) throw new Refusal('enforcement-running', { name: running.name })
}

/** Opens the leads that are missing and issues them, as any other lead is issued (下发). */
async function giveOut(tx: Tx, context: CommandContext) {
  const { dispatch, city } = await definitionIn(tx)
  const { rows } = await tx.client.query('select from listed where lead_id is null and not left_out limit 1')
  if (rows.length === 0) return { leads: 0 }
  if (dispatch.enforcementClass === undefined) throw new Refusal('enforcement-without-class')
  const ids = await openLeads(tx, context, { leadClass: dispatch.enforcementClass, home: city.names })
  await linkLeads(tx, context.campaign.id)
  if (ids.length === 0) return { leads: 0 }
  const { counters, events } = await issueLeads.run(tx, { selection: { ids } }, context)
  return { leads: ids.length, counters, events }
}
