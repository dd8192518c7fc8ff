import type { LeadWords, PhoneDayLine } from '@kuomian/contract'
import { type Actor, type OpenDatabase, readAs } from '../../db/index.ts'
import { codesOf } from '../leads/index.ts'
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
  limit: number,
): AsyncGenerator<PhoneDayLine> {
  const { leads, officers, today } = await readAs(db, actor, async (tx) => ({
    leads: await dayLeads(tx, actor, limit),
    officers: await tx
      .selectFrom('officer')
      .select('name')
      .where('district_id', '=', actor.districtId)
      .orderBy('name')
      .execute(),
    today: await tx
      .selectFrom('campaign')
      .select('today')
      .where('id', '=', actor.campaignId)
      .executeTakeFirstOrThrow(),
  }))
  yield {
    kind: 'head',
    today: today.today,
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
      yield dayLine(lead, of, actor)
    }
  }
  yield { kind: 'end', leads: leads.length, persons }
}

function dayLine(row: DayLead, { persons, left }: DayPersons, actor: Actor): PhoneDayLine {
  return {
    kind: 'lead',
    lead: {
      id: row.id,
      name: row.name,
      code: codesOf(row.codes)[0]?.values[0] ?? null,
      leadClass: row.lead_class,
      groups: row.groups,
      state: row.state,
      outcome: row.outcome,
      units: row.units,
      persons: row.persons,
      inspectedPersons: row.inspected_persons,
      issuedOn: row.issued_on,
      dueOn: row.due_on,
      nextOn: row.next_on,
      street: row.street,
      address: row.address,
      phone: row.phone,
      contactPerson: row.contact_person,
      mine: row.officer_id !== null && row.officer_id === actor.userId,
    },
    persons,
    personsLeft: left,
  }
}
