import {
  type Campaign,
  campaignSchema,
  type InspectionKind,
  inspectionKind,
  matchingRulesSchema,
} from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** What the campaign asks of a record of a visit. */
export type VisitSettings = Pick<Campaign, 'officersPerVisit' | 'contribution' | 'calendar'> & {
  inspection: InspectionKind
}

const { officersPerVisit, contribution, calendar } = campaignSchema.shape
const { reasons } = matchingRulesSchema.shape

/** Reads those few settings alone: the whole definition is long, and every visit would wait for it. */
export async function visitSettings(tx: Tx, leadClass: string): Promise<VisitSettings> {
  const { rows } = await tx.client.query<
    Record<'officers' | 'contribution' | 'calendar' | 'reasons', unknown>
  >(
    `select definition->'officersPerVisit' as officers, definition->'contribution' as contribution,
            definition->'calendar' as calendar, definition->'matching'->'reasons' as reasons
       from campaign where id = current_campaign()`,
  )
  const [row] = rows
  if (!row) throw new Refusal('no-campaign')
  return {
    officersPerVisit: officersPerVisit.parse(row.officers ?? undefined),
    contribution: contribution.parse(row.contribution ?? undefined),
    calendar: calendar.parse(row.calendar),
    inspection: inspectionKind(reasons.parse(row.reasons)[leadClass]),
  }
}
