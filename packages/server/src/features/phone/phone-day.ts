import type { WorkDays } from '@kuomian/campaign'
import { type LeadWords, type PhoneDayLine, phoneLeadSchema } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { type DayLead, dayLeads } from './day-leads.ts'
import { type DayPersons, dayPersons } from './day-persons.ts'

const leadsAtATime = 20

/**
 * The day of one officer, line by line: what holds for all, each lead with its undecided persons, and a last line that says
 * that nothing is missing. Leads are read at once, persons some leads at a time, and no transaction waits for a slow phone.
 */
export async function* phoneDay(
  db: OpenDatabase,
  actor: Actor,
  words: LeadWords,
  days: WorkDays,
  limit: number,
): AsyncGenerator<PhoneDayLine> {
  const { leads, officers } = await readAs(db, actor, async (tx) => ({
    leads: await dayLeads(tx, actor, days, limit),
    officers: await tx
      .selectFrom('officer')
      .select('name')
      .where('district_id', '=', actor.districtId)
      .orderBy('name')
      .execute(),
  }))
  yield {
    kind: 'head',
    today: days.today,
    words,
    officers: officers.map(({ name }) => name),
    leads: leads.length,
  }
  let persons = 0
  for (let from = 0; from < leads.length; from += leadsAtATime) {
    const some = leads.slice(from, from + leadsAtATime)
    const ids = some.map(({ id }) => id)
    const listed = await readAs(db, actor, (tx) => dayPersons(tx, actor, ids))
    for (const lead of some) {
      const of = listed.get(lead.id) ?? { persons: [], left: 0 }
      persons += of.persons.length
      yield dayLine(lead, of)
    }
  }
  yield { kind: 'end', leads: leads.length, persons }
}

function dayLine(lead: DayLead, { persons, left }: DayPersons): PhoneDayLine {
  return { kind: 'lead', lead: phoneLeadSchema.parse(lead), persons, personsLeft: left }
}
