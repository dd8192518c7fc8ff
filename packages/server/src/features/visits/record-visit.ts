import {
  countsAsInspected,
  decides,
  headCountProblem,
  headCountsSchema,
  inspectionOf,
  isPersonOutcome,
  isUnitOutcome,
  OPERATING_STATES,
  UNIT_OUTCOMES,
} from '@kuomian/campaign'
import { daySchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'
import { type VisitedLead, visitedLead } from './visited-lead.ts'

const input = z.object({
  leadId: z.number().int(),
  happenedOn: daySchema,
  outcome: z.string(),
  operatingState: z.enum(Object.keys(OPERATING_STATES)).nullable().default(null),
  officers: z.array(z.string().trim().min(1).max(40)).min(1).max(10),
  headCounts: headCountsSchema.nullable().default(null),
  persons: z
    .array(z.object({ leadPersonId: z.number().int(), outcome: z.string() }))
    .max(20_000)
    .default([]),
  note: z.string().trim().max(2_000).default(''),
})
type VisitInput = z.infer<typeof input>

/**
 * Records a visit (排查, R05–R07). The unit counts once, at its first valid outcome that counts; each listed person once,
 * at his own outcome (design §5). What counts goes into the counters on the day it happened.
 */
export const recordVisit = defineCommand({
  name: 'record-visit',
  roles: ['district'],
  input,
  async run(tx, visit, context) {
    const lead = await visitedLead(tx, visit.leadId)
    checkVisit(visit, lead, context.today)
    const counting = countsAsInspected(visit.outcome)
    const persons = await listedPersons(tx, visit, lead)
    const counted = persons.filter((person) => counting && !person.inspected && decides(person.outcome))
    const units = counting && lead.units === 1 && lead.inspected_on === null ? 1 : 0
    const visitId = await writeVisit(tx, context, visit, lead, units, counted.length)
    await writePersons(tx, context, visit, visitId, lead, persons, counting)
    await moveLead(tx, visit, lead, counting, counted.length)
    await tx
      .insertInto('lead_event')
      .values({
        campaign_id: context.campaign.id,
        lead_id: lead.id,
        district_id: lead.district_id,
        kind: 'visited',
        happened_on: visit.happenedOn,
        known_on: context.today,
        detail: JSON.stringify({ visit: visitId, outcome: visit.outcome, units, persons: counted.length }),
        journal_id: context.journalId,
      })
      .execute()
    return {
      answer: { visitId, countedUnits: units, countedPersons: counted.length },
      subject: { kind: 'lead', id: String(lead.id) },
      before: { state: lead.state, outcome: lead.outcome },
      after: {
        visit: visitId,
        leadClass: lead.lead_class,
        happenedOn: visit.happenedOn,
        outcome: visit.outcome,
        units,
        persons: counted.length,
      },
      counters: [
        {
          measure: 'inspected',
          leadClass: lead.lead_class,
          districtId: lead.district_id,
          happenedOn: visit.happenedOn,
          units,
          persons: counted.length,
        },
      ],
    }
  },
})

function checkVisit(visit: VisitInput, lead: VisitedLead, today: string): void {
  if (visit.happenedOn > today) {
    throw new Refusal('day-not-reached', { day: visit.happenedOn, today }, { field: 'happenedOn' })
  }
  if (lead.issued_on !== null && visit.happenedOn < lead.issued_on) {
    throw new Refusal(
      'visit-before-issue',
      { day: visit.happenedOn, issued: lead.issued_on },
      { field: 'happenedOn' },
    )
  }
  const fits = lead.units === 1 ? isUnitOutcome(visit.outcome) : isPersonOutcome(visit.outcome)
  if (!fits) throw new Refusal('outcome-unknown', { outcome: visit.outcome }, { field: 'outcome' })
  const needsProof = isUnitOutcome(visit.outcome) && UNIT_OUTCOMES[visit.outcome].proof
  if (needsProof && visit.note.length < 2) {
    throw new Refusal('proof-missing', { outcome: visit.outcome }, { field: 'note', rule: 'domain §8.5' })
  }
  const wrong = visit.persons.find((person) => !isPersonOutcome(person.outcome))
  if (wrong) throw new Refusal('outcome-unknown', { outcome: wrong.outcome }, { field: 'persons' })
  const problem = visit.headCounts && headCountProblem(visit.headCounts)
  if (problem) throw new Refusal(`head-counts-${problem}`, {}, { field: 'headCounts', rule: 'domain §10.1' })
}

type ListedPerson = { id: number; outcome: string; inspected: boolean }

/** The persons that the visit speaks of; on the lead of a person without an employer that is always himself. */
async function listedPersons(tx: Tx, visit: VisitInput, lead: VisitedLead): Promise<ListedPerson[]> {
  const outcomes = new Map(visit.persons.map((person) => [person.leadPersonId, person.outcome]))
  if (lead.units === 0) {
    const alone = await tx.selectFrom('lead_person').select('id').where('lead_id', '=', lead.id).execute()
    for (const { id } of alone) outcomes.set(id, visit.outcome)
  }
  if (outcomes.size === 0) return []
  const { rows } = await tx.client.query<{ id: number; inspected_on: string | null }>(
    'select id, inspected_on from lead_person where lead_id = $1 and id = any ($2) and listed',
    [visit.leadId, [...outcomes.keys()]],
  )
  if (rows.length !== outcomes.size) throw new Refusal('person-not-listed', {}, { field: 'persons' })
  return rows.map((row) => ({
    id: row.id,
    outcome: outcomes.get(row.id) ?? '',
    inspected: row.inspected_on !== null,
  }))
}

async function writeVisit(
  tx: Tx,
  context: CommandContext,
  visit: VisitInput,
  lead: VisitedLead,
  units: number,
  persons: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('visit')
    .values({
      campaign_id: context.campaign.id,
      lead_id: lead.id,
      district_id: lead.district_id,
      lead_class: lead.lead_class,
      happened_on: visit.happenedOn,
      known_on: context.today,
      user_id: context.actor.userId,
      outcome: visit.outcome,
      operating_state: visit.operatingState,
      officers: visit.officers,
      head_counts: visit.headCounts && JSON.stringify(visit.headCounts),
      note: visit.note,
      counted_units: units,
      counted_persons: persons,
      voided_on: null,
      void_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

async function writePersons(
  tx: Tx,
  context: CommandContext,
  visit: VisitInput,
  visitId: number,
  lead: VisitedLead,
  persons: readonly ListedPerson[],
  counting: boolean,
): Promise<void> {
  const parameters = [visitId, context.campaign.id, lead.district_id]
  const columns = [
    persons.map((person) => person.id),
    persons.map((person) => person.outcome),
    persons.map((person) => counting && !person.inspected && decides(person.outcome)),
  ]
  await tx.client.query(
    `insert into visit_person (visit_id, campaign_id, district_id, lead_person_id, outcome, counted)
     select $1, $2, $3, * from unnest($4::bigint[], $5::text[], $6::boolean[])`,
    [...parameters, ...columns],
  )
  if (!counting) return
  const decided = persons.filter((person) => decides(person.outcome))
  await tx.client.query(
    `update lead_person p set outcome = d.outcome, inspected_on = coalesce(p.inspected_on, $1)
       from unnest($2::bigint[], $3::text[]) as d (id, outcome) where p.id = d.id`,
    [visit.happenedOn, decided.map((person) => person.id), decided.map((person) => person.outcome)],
  )
}

async function moveLead(
  tx: Tx,
  visit: VisitInput,
  lead: VisitedLead,
  counting: boolean,
  persons: number,
): Promise<void> {
  const earlier = await tx
    .selectFrom('visit')
    .select(['happened_on', 'outcome'])
    .where('lead_id', '=', lead.id)
    .where('voided_on', 'is', null)
    .orderBy('id')
    .execute()
  const { effective } = inspectionOf(
    { units: lead.units === 1 ? 1 : 0 },
    earlier.map((row) => ({
      happenedOn: row.happened_on,
      outcome: row.outcome,
      voided: false,
      persons: new Map(),
    })),
  )
  await tx
    .updateTable('lead')
    .set({
      outcome: visit.outcome,
      effective,
      inspected_persons: lead.inspected_persons + persons,
      ...(counting
        ? { state: 'inspected' as const, inspected_on: lead.inspected_on ?? visit.happenedOn }
        : {}),
    })
    .where('id', '=', lead.id)
    .execute()
}
