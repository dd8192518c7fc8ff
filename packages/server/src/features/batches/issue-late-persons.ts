import { leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { lateCondition } from '../leads/index.ts'
import { actConditions, chooseLeads } from './chosen-leads.ts'
import { chosenLines, writeCorrection } from './correction-batch.ts'
import { writeChosenEvents } from './lead-events.ts'

/**
 * Issues the persons that later runs found for leads already issued: a numbered batch of 0 户 and so many 人 per lead
 * (design §5). Somebody who is listed at another lead by now stays there: a person is issued once.
 */
export const issueLatePersons = defineCommand({
  name: 'issue-late-persons',
  roles: ['city', 'system'],
  input: z.object({ selection: leadSelectionSchema, reason: z.string().trim().min(2).max(500) }),
  async run(tx, { selection, reason }, context) {
    const chosen = await chooseLeads(tx, context.actor, selection, actConditions['issue-late'])
    await tx.client.query(listWaiting)
    const { rows } = await tx.client.query<{ leads: number; persons: number }>(
      `select count(*)::int as leads, coalesce(sum(persons), 0)::int as persons from chosen`,
    )
    const { leads = 0, persons = 0 } = rows[0] ?? {}
    if (leads === 0) throw new Refusal('nothing-chosen')
    const lines = await chosenLines(tx, 1)
    const batch = await writeCorrection(tx, context, { kind: 'late-persons', reason, lines })
    await tx.client.query(
      `update lead set persons = lead.persons + chosen.persons from chosen where chosen.lead_id = lead.id`,
    )
    const events = await writeChosenEvents(tx, context, 'late-persons-issued', { batch: batch.number })
    return {
      answer: { leads, units: 0, persons, skipped: chosen.chosen - leads, batches: [batch.number] },
      subject: { kind: 'batch', id: String(batch.number) },
      after: { batch: batch.number, leads, persons },
      reason,
      events,
      counters: batch.counters,
    }
  },
})

/** Lists the waiting persons of the chosen leads, the first lead of each person first, and leaves in `chosen` how many came. */
const listWaiting = `
  with waiting as (
    select distinct on (coalesce(p.person_id::text, p.id::text)) p.id, p.lead_id
      from lead_person p join chosen c on c.lead_id = p.lead_id
     where ${lateCondition}
     order by coalesce(p.person_id::text, p.id::text), p.lead_id),
  listed as (
    update lead_person p set listed = true from waiting w where w.id = p.id returning p.lead_id),
  counted as (
    select lead_id, count(*)::int as persons from listed group by lead_id),
  emptied as (
    delete from chosen where lead_id not in (select lead_id from counted))
  update chosen set units = 0, persons = counted.persons from counted where counted.lead_id = chosen.lead_id`
