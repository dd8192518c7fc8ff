import { EMPTY_REPORT, lastDayOf } from '@kuomian/campaign'
import { beginReportSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { namedPeriod } from './periods-of.ts'
import { noteReport } from './report-events.ts'

/** Begins a district's report of a month that has ended; one that was begun already is opened again. */
export function beginReport(campaign: RunningCampaign) {
  return defineCommand({
    name: 'begin-report',
    roles: ['district'],
    input: beginReportSchema,
    async run(tx, { form: code, month }, context) {
      const { districtId } = context.actor
      if (districtId === null) throw new Refusal('not-allowed')
      const { form } = await namedPeriod(campaign, code, month)
      if (context.today <= lastDayOf(month))
        throw new Refusal('report-month-not-ended', { month }, { field: 'month' })
      const subject = { kind: 'district-report', id: `${form.code} ${month}` }
      const made = await tx
        .insertInto('district_report')
        .values({
          ...{ campaign_id: campaign.id, district_id: districtId, form: form.code },
          ...{ month: `${month}-01`, state: 'draft' },
          content: JSON.stringify(EMPTY_REPORT),
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (made !== undefined) {
        await noteReport(tx, context, { id: made.id, districtId, act: 'begin', state: 'draft', note: '' })
        return { answer: { id: made.id }, subject, after: { state: 'draft' } }
      }
      const { id } = await tx
        .selectFrom('district_report')
        .select('id')
        .where('form', '=', form.code)
        .where('month', '=', `${month}-01`)
        .where('district_id', '=', districtId)
        .executeTakeFirstOrThrow()
      return { answer: { id }, subject }
    },
  })
}
