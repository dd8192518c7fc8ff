import { inspectionKind } from '@kuomian/campaign'
import type { LeadWords } from '@kuomian/contract'
import type { OpenDatabase } from '../../db/index.ts'
import { campaignOf, readHolidays } from '../campaigns/index.ts'

/** What the campaign calls its lead classes (by priority) and groups, and how many officers sign a visit. */
export async function leadWords(db: OpenDatabase, campaignId: number): Promise<LeadWords> {
  const { definition } = await campaignOf(db, { id: campaignId })
  return {
    classes: definition.leadClasses
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ code, title }) => ({
        code,
        ...title,
        inspection: inspectionKind(definition.matching.reasons[code]),
      })),
    groups: definition.targetGroups.map(({ code, title }) => ({ code, ...title })),
    officersPerVisit: definition.officersPerVisit,
    contribution: definition.contribution,
    holidays: await readHolidays(definition.calendar),
  }
}
