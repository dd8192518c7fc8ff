import { checkReport } from '@kuomian/campaign'
import { reportFilledSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { holdReport } from './held-report.ts'
import { reportContext } from './report-context.ts'
import { noteReport } from './report-events.ts'

/** What a district fills in, of which report. */
export const filledReportSchema = reportFilledSchema.extend({ reportId: z.number().int().positive() })

/** Keeps what a district has filled in so far, whatever the rules say of it; one that was given back is a draft again. */
export function saveReport(campaign: RunningCampaign) {
  return defineCommand({
    name: 'save-report',
    roles: ['district'],
    input: filledReportSchema,
    async run(tx, { reportId, content, explanations }, context) {
      const held = await holdReport(tx, reportId, 'save')
      const findings = checkReport(content, await reportContext(tx, campaign, held)).length
      await tx
        .updateTable('district_report')
        .set({
          state: held.state,
          content: JSON.stringify(content),
          explanations: JSON.stringify(explanations),
        })
        .where('id', '=', held.id)
        .execute()
      if (held.before !== held.state) await noteReport(tx, context, { ...held, act: 'save', note: '' })
      return {
        answer: { id: held.id, state: held.state, findings },
        subject: { kind: 'district-report', id: String(held.id) },
        before: { state: held.before },
        after: { state: held.state, cells: content.cells },
      }
    },
  })
}
