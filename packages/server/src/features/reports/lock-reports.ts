import { lockReportsSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import { holdReports } from './held-report.ts'
import { noteReport } from './report-events.ts'

/** Locks all accepted reports of a month: from then on nothing changes them, and their figures may be printed. Their number is confirmed. */
export const lockReports = defineCommand({
  name: 'lock-reports',
  roles: ['city'],
  input: lockReportsSchema,
  async run(tx, { form, month, confirmed }, context) {
    const rows = await tx
      .selectFrom('district_report')
      .select('id')
      .where('campaign_id', '=', context.campaign.id)
      .where('form', '=', form)
      .where('month', '=', `${month}-01`)
      .where('state', '=', 'accepted')
      .execute()
    if (rows.length === 0 || rows.length !== confirmed) {
      throw new Refusal('report-lock-count', { month, count: rows.length }, { field: 'confirmed' })
    }
    const reports = await holdReports(
      tx,
      rows.map(({ id }) => id),
      'lock',
    )
    for (const held of reports) {
      await tx.updateTable('district_report').set({ state: held.state }).where('id', '=', held.id).execute()
      await noteReport(tx, context, { ...held, act: 'lock', note: '' })
    }
    return {
      answer: { reports: reports.length },
      subject: { kind: 'district-report', id: `${form} ${month}` },
      after: { state: 'locked', reports: reports.map(({ id }) => id) },
    }
  },
})
