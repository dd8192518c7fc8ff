import { countsAsInspected, decides } from '@kuomian/campaign'
import { defineCommand } from '../../command/index.ts'
import { checkVisit } from './check-visit.ts'
import { proposeChange } from './propose-change.ts'
import { comingDay } from './visit-days.ts'
import { visitInputSchema } from './visit-input.ts'
import { proveVisit } from './visit-proof.ts'
import { visitSettings } from './visit-settings.ts'
import { visitedLead } from './visited-lead.ts'
import { visitedPersons, writePersons } from './visited-persons.ts'
import { moveLead, writeVisit } from './write-visit.ts'

/**
 * Records a visit (排查, R05–R07). The unit counts once, at its first valid outcome that counts; each listed person once,
 * at his own outcome (design §5). What counts goes into the counters on the day it happened. A visit that arrives late, from
 * a telephone without network, is one more visit: two of one lead never conflict.
 */
export const recordVisit = defineCommand({
  name: 'record-visit',
  roles: ['district'],
  input: visitInputSchema,
  async run(tx, visit, context) {
    const lead = await visitedLead(tx, visit.leadId)
    const settings = await visitSettings(tx, lead.lead_class)
    checkVisit(visit, lead, context.today, settings.officersPerVisit)
    const comingOn = await comingDay(visit, settings.calendar)
    const counting = countsAsInspected(visit.outcome)
    const found = await visitedPersons(tx, visit, lead, settings.contribution)
    const persons = found.filter((person) => counting && !person.inspected && decides(person.outcome)).length
    const units = counting && lead.units === 1 && lead.inspected_on === null ? 1 : 0
    const count = { units, persons, nextOn: comingOn }
    const visitId = await writeVisit(tx, context, settings.inspection, visit, lead, count, found)
    const campaignId = context.campaign.id
    await writePersons(tx, visit, { visitId, campaignId, counting }, lead, found)
    const subject = { campaignId, districtId: lead.district_id, leadId: lead.id }
    await proveVisit(tx, { ...subject, kind: 'visit', id: visitId }, visit)
    const nextOn = await moveLead(tx, visit, lead, counting, persons)
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: campaignId,
        lead_id: lead.id,
        district_id: lead.district_id,
        kind: 'visited',
        happened_on: visit.happenedOn,
        known_on: context.today,
        detail: JSON.stringify({ visit: visitId, outcome: visit.outcome, units, persons }),
        journal_id: context.journalId,
      })
      .execute()
    const proposed = await proposeChange(tx, context, lead, visit)
    return {
      answer: { visitId, countedUnits: units, countedPersons: persons, nextOn, proposed },
      subject: { kind: 'lead', id: String(lead.id) },
      before: { state: lead.state, outcome: lead.outcome },
      after: {
        visit: visitId,
        leadClass: lead.lead_class,
        happenedOn: visit.happenedOn,
        outcome: visit.outcome,
        units,
        persons,
        evidence: visit.evidence.length,
        offline: visit.recordedOffline,
        proposed,
      },
      counters: [
        {
          measure: 'inspected',
          leadClass: lead.lead_class,
          districtId: lead.district_id,
          happenedOn: visit.happenedOn,
          units,
          persons,
        },
      ],
    }
  },
})
