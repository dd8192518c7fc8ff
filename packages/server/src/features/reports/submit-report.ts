import { checkReport, explanationOf, LEAST_EXPLANATION, unexplained } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { foundFinding, keepFindings, writeQualityEvents } from '../quality/index.ts'
import { holdReport } from './held-report.ts'
import { reportContext } from './report-context.ts'
import { noteReport } from './report-events.ts'
import { filledReportSchema } from './save-report.ts'

/**
 * Submits a report to the office: the rules look at it again, and each finding needs an explanation before it passes (domain §10.1). Findings
 * and explanations go with it into the data quality, where the office follows them. The first day of submission says whether it was in time.
 */
export function submitDistrictReport(campaign: RunningCampaign) {
  return defineCommand({
    name: 'submit-report',
    roles: ['district'],
    input: filledReportSchema,
    async run(tx, { reportId, content, explanations }, context) {
      const held = await holdReport(tx, reportId, 'submit')
      const findings = checkReport(content, await reportContext(tx, campaign, held))
      const open = unexplained(findings, explanations)
      const [first] = open
      if (first !== undefined) {
        throw new Refusal(
          'report-unexplained',
          {
            count: open.length,
            least: LEAST_EXPLANATION,
            first: first.messages.zh,
            firstEn: first.messages.en,
          },
          { field: 'explanations', rule: 'domain §10.1', details: { findings: open.map(({ id }) => id) } },
        )
      }
      await tx
        .updateTable('district_report')
        .set({
          state: held.state,
          content: JSON.stringify(content),
          explanations: JSON.stringify(explanations),
          findings: findings.length,
          delivered_on: held.deliveredOn ?? context.today,
          submitted_on: context.today,
          submitted_by: context.actor.userId,
        })
        .where('id', '=', held.id)
        .execute()
      await noteReport(tx, context, { ...held, act: 'submit', note: '' })
      const source = { source: 'report' as const, key: String(held.id) }
      await keepFindings(
        tx,
        context,
        source,
        findings.map((found) => foundFinding(campaign, found)),
      )
      await explain(tx, context, source.key, (key) => {
        const found = findings.find(({ id }) => id === key)
        return found === undefined ? null : explanationOf(found, explanations)
      })
      return {
        answer: { id: held.id, state: held.state, findings: findings.length },
        subject: { kind: 'district-report', id: String(held.id) },
        before: { state: held.before },
        after: { state: held.state, cells: content.cells, findings: findings.map(({ id }) => id) },
      }
    },
  })
}

/** What the district says of each finding becomes part of its history. */
async function explain(
  tx: Tx,
  context: CommandContext,
  reportKey: string,
  textOf: (findingKey: string) => string | null,
): Promise<void> {
  const rows = await tx
    .selectFrom('quality_finding')
    .select(['id', 'finding_key'])
    .where('source', '=', 'report')
    .where('source_key', '=', reportKey)
    .where('gone_on', 'is', null)
    .where('state', 'in', ['open', 'checking', 'explained'])
    .orderBy('id')
    .execute()
  const explained = rows.flatMap(({ id, finding_key: key }) => {
    const text = textOf(key)
    return text === null
      ? []
      : [{ id, act: 'explain', state: 'explained' as const, note: { zh: text, en: text } }]
  })
  if (explained.length === 0) return
  await tx
    .updateTable('quality_finding')
    .set({ state: 'explained', changed_on: context.today })
    .where(
      'id',
      'in',
      explained.map(({ id }) => id),
    )
    .execute()
  await writeQualityEvents(tx, context, explained)
}
