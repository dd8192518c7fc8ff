import { type ReportForm, type ReportPeriod, reportPeriods, workingCalendar } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { type RunningCampaign, readHolidays } from '../campaigns/index.ts'

/** The months of a form, rolled by the campaign's calendar. */
export async function periodsOf({ definition }: RunningCampaign, form: ReportForm): Promise<ReportPeriod[]> {
  return reportPeriods(form, workingCalendar(await readHolidays(definition.calendar)))
}

/** A form by its code. @throws Refusal `report-form-unknown` */
export function formOf({ definition }: RunningCampaign, code: string, month = '—'): ReportForm {
  const form = definition.reportForms.find((one) => one.code === code)
  if (form === undefined) throw new Refusal('report-form-unknown', { form: code, month }, { field: 'form' })
  return form
}

/** A form and the month that it is due for. @throws Refusal `report-form-unknown` */
export async function namedPeriod(
  campaign: RunningCampaign,
  code: string,
  month: string,
): Promise<{ form: ReportForm; period: ReportPeriod }> {
  const form = formOf(campaign, code, month)
  const period = (await periodsOf(campaign, form)).find((one) => one.month === month)
  if (period === undefined)
    throw new Refusal('report-form-unknown', { form: code, month }, { field: 'month' })
  return { form, period }
}
