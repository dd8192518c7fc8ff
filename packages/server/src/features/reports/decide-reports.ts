import { isReported, type QualityState, reportContentSchema } from '@kuomian/campaign'
import { decideReportsSchema, Refusal } from '@kuomian/contract'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { writeQualityEvents } from '../quality/index.ts'
import { type HeldReport, holdReports } from './held-report.ts'
import { noteReport } from './report-events.ts'

/**
 * The office accepts reports or gives them back with a note, one or all that wait. What is accepted counts from that day on; what is given back
 * after all counts no longer, and its findings are open again.
 */
export const decideReports = defineCommand({
  name: 'decide-reports',
  roles: ['city'],
  input: decideReportsSchema,
  async run(tx, { ids, decision, note }, context) {
    if (decision === 'returned' && note.length < 2)
      throw new Refusal('report-note-missing', {}, { field: 'note' })
    const reports = await holdReports(tx, ids, decision === 'accepted' ? 'accept' : 'return')
    for (const held of reports) {
      await tx
        .updateTable('district_report')
        .set({ state: held.state, decided_on: context.today, note })
        .where('id', '=', held.id)
        .execute()
      await noteReport(tx, context, { ...held, act: decision, note })
      if (decision === 'accepted') await countFigures(tx, context, held)
      else await countNoLonger(tx, context, held)
      await noteFindings(tx, context, held, decision, note)
    }
    return {
      answer: { reports: reports.length },
      subject: { kind: 'district-report', id: reports.map(({ id }) => id).join(' ') },
      districtId: reports.length === 1 ? (reports[0]?.districtId ?? null) : null,
      after: { decision, reports: reports.map(({ id }) => id) },
      reason: note,
    }
  },
})

async function countFigures(tx: Tx, { campaign, today }: CommandContext, held: HeldReport): Promise<void> {
  const { cells } = reportContentSchema.parse(held.content)
  const figures = Object.entries(cells).flatMap(([place, value]) => {
    const [annex = '', column = ''] = place.split('.')
    if (!isReported(value)) return []
    return [
      {
        ...{ campaign_id: campaign.id, report_id: held.id, district_id: held.districtId },
        ...{ month: `${held.month}-01`, annex, column_id: column, value, known_on: today },
      },
    ]
  })
  if (figures.length > 0) await tx.insertInto('reported_figure').values(figures).execute()
}

async function countNoLonger(tx: Tx, { today }: CommandContext, { id }: HeldReport): Promise<void> {
  await tx
    .updateTable('reported_figure')
    .set({ until_on: today })
    .where('report_id', '=', id)
    .where('until_on', 'is', null)
    .execute()
}

/** The history of a finding tells what the office made of the report that it stands in. */
async function noteFindings(
  tx: Tx,
  context: CommandContext,
  held: HeldReport,
  act: 'accepted' | 'returned',
  note: string,
): Promise<void> {
  const findings = await tx
    .selectFrom('quality_finding')
    .select(['id', 'state'])
    .where('source', '=', 'report')
    .where('source_key', '=', String(held.id))
    .where('gone_on', 'is', null)
    .orderBy('id')
    .execute()
  const said =
    act === 'accepted'
      ? { zh: `报表审核通过。${note}`, en: `The report was accepted. ${note}`.trim() }
      : { zh: `报表退回：${note}`, en: `The report was given back: ${note}` }
  const events = findings.map(({ id, state }) => {
    const next: QualityState = act === 'returned' && state === 'explained' ? 'open' : state
    return { id, act, state: next, note: said }
  })
  const reopened = events.filter(({ state }) => state === 'open').map(({ id }) => id)
  if (act === 'returned' && reopened.length > 0) {
    await tx
      .updateTable('quality_finding')
      .set({ state: 'open', changed_on: context.today })
      .where('id', 'in', reopened)
      .execute()
  }
  await writeQualityEvents(tx, context, events)
}
