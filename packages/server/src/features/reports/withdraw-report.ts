import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { holdReport } from './held-report.ts'
import { noteReport } from './report-events.ts'

/** Takes a report back that the office has not decided on yet, to put it right. */
export const withdrawReport = defineCommand({
  name: 'withdraw-report',
  roles: ['district'],
  input: z.object({ reportId: z.number().int().positive() }),
  async run(tx, { reportId }, context) {
    const held = await holdReport(tx, reportId, 'withdraw')
    await tx.updateTable('district_report').set({ state: held.state }).where('id', '=', held.id).execute()
    await noteReport(tx, context, { ...held, act: 'withdraw', note: '' })
    return {
      answer: { id: held.id, state: held.state, findings: 0 },
      subject: { kind: 'district-report', id: String(held.id) },
      before: { state: held.before },
      after: { state: held.state },
    }
  },
})
