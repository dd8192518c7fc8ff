import { type Campaign, type HandoverRules, type WorkingCalendar, workingCalendar } from '@kuomian/campaign'
import { readHolidays } from '../campaigns/index.ts'

/** What the rules of hand-overs need of a campaign. */
export type HandoverSetting = {
  rules: HandoverRules
  calendar: WorkingCalendar
  today: string
  /** Lead classes whose employers are suspected of labour dispatch. */
  dispatchClasses: readonly string[]
  classTitle(code: string): string
  /** The number as it is printed, after the head of the office's documents. */
  documentOf(number: number): string
}

export async function handoverSetting(definition: Campaign, today: string): Promise<HandoverSetting> {
  const { handovers, calendar, matching, leadClasses, texts, year } = definition
  const titles = new Map(leadClasses.map(({ code, title }) => [code, title.zh]))
  return {
    rules: handovers,
    calendar: workingCalendar(await readHolidays(calendar)),
    today,
    dispatchClasses: Object.entries(matching.reasons).flatMap(([code, { when }]) =>
      when === 'dispatch' ? [code] : [],
    ),
    classTitle: (code) => titles.get(code) ?? code,
    documentOf: (number) => `${texts.documentPrefix}移〔${year}〕${number}号`,
  }
}
