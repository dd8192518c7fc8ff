import {
  ANNEX_LAYOUTS,
  type AnnexFigures,
  checkPublishedPlan,
  isReported,
  type PublishedPlan,
  planColumnOf,
  planEntities,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Json, Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { findingSource } from './finding-source.ts'
import { keepNotice, readNotice } from './notices.ts'
import { storeEdition } from './store-edition.ts'

/** What stands in a notice and why a reader should know: a finding of a rule, or a cell that could not be read. */
export type PlanRemark = {
  rule: string
  severity: 'error' | 'warning' | 'note'
  place: { [key: string]: Json }
  zh: string
  en: string
}

/**
 * Takes a published notice over: its annexes as figures of their month (a new edition where they differ from the last),
 * its plans as targets, and every finding of the rules with its place. What cannot be read is refused alone.
 */
export function publishPlan(campaign: RunningCampaign) {
  return defineCommand({
    name: 'publish-plan',
    roles: ['city', 'system'],
    input: z.object({ text: z.string(), source: z.string().min(1) }),
    async run(tx, { text, source }, context) {
      const { plan, tables } = readNotice(campaign, text)
      const remarks = remarksOf(plan)
      const { month } = plan
      if (!month || tables.length === 0) {
        throw new Refusal('not-a-plan', { why: remarks[0]?.zh ?? '', whyEn: remarks[0]?.en ?? '' })
      }
      const notice = await keepNotice(tx, context, { month, text, source })
      const editions = []
      for (const table of tables) {
        const edition = await storeEdition(tx, context, table, notice)
        if (edition.changed) await storeTargets(tx, context, campaign, table, source)
        editions.push(edition)
      }
      await storeFindings(tx, context, findingSource(month), remarks)
      const refused = plan.problems.filter((problem) => problem.effect === 'refused').length
      return {
        answer: { month, title: plan.title, editions, refused, remarks },
        subject: { kind: 'published-plan', id: month },
        after: { month, editions, remarks: remarks.length },
      }
    },
  })
}

function remarksOf(plan: PublishedPlan): PlanRemark[] {
  const problems = plan.problems.map((problem): PlanRemark => {
    const { annex = null, row = null, column = null, line } = problem
    const severity = problem.effect === 'refused' ? 'error' : 'warning'
    return { rule: problem.code, severity, place: { annex, row, column, line }, ...problem.messages }
  })
  const findings = checkPublishedPlan(plan).map((found): PlanRemark => {
    const { annex = null, row = null, column = null, line } = found.place
    return {
      rule: found.rule,
      severity: found.severity,
      place: { annex, row, column, line },
      ...found.messages,
    }
  })
  return [...problems, ...findings]
}

/** Writes the plan cells as targets, one for each district or set of districts that shares one (T01, T25). */
async function storeTargets(
  tx: Tx,
  context: CommandContext,
  campaign: RunningCampaign,
  table: AnnexFigures,
  source: string,
): Promise<void> {
  const column = planColumnOf(ANNEX_LAYOUTS[table.annex])
  if (!column) return
  for (const { rows, cells } of planEntities(table)) {
    const value = cells[column.id]
    const members = rows.flatMap((row) => campaign.districtIds.get(row.key) ?? [])
    if (value === undefined || !isReported(value) || members.length !== rows.length) continue
    await tx.client.query(
      `insert into target (campaign_id, indicator, district_ids, value, known_on, source)
       select $1, $2, $3, $4, $5, $6
        where $4::bigint is distinct from (
          select value from target where campaign_id = $1 and indicator = $2 and district_ids = $3
           order by known_on desc, id desc limit 1)`,
      [context.campaign.id, table.annex, members, value, context.today, source],
    )
  }
}

async function storeFindings(
  tx: Tx,
  context: CommandContext,
  source: string,
  remarks: readonly PlanRemark[],
): Promise<void> {
  await tx
    .deleteFrom('finding')
    .where('campaign_id', '=', context.campaign.id)
    .where('source', '=', source)
    .execute()
  if (remarks.length === 0) return
  await tx
    .insertInto('finding')
    .values(
      remarks.map((remark) => ({
        campaign_id: context.campaign.id,
        source,
        rule: remark.rule,
        severity: remark.severity,
        place: JSON.stringify(remark.place),
        message_zh: remark.zh,
        message_en: remark.en,
        known_on: context.today,
      })),
    )
    .execute()
}
