import { type LeadPerson, type leadPersonQuerySchema, Refusal } from '@kuomian/contract'
import { type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import type { Actor, Tx } from '../../db/index.ts'
import { lateCondition } from './late-persons.ts'
import { seesPersons } from './may-read.ts'

/** Which persons of a lead: a page of them, those without an outcome, those of a name. */
type PeopleQuery = z.output<typeof leadPersonQuerySchema>

/** Somebody who is not listed stands here only while he waits for a batch. */
const late = sql<SqlBool>`(${sql.raw(lateCondition)} and exists (select from lead l where l.id = p.lead_id and l.state <> 'pending'))`

const evidenceSchema = z.object({
  rows: z
    .array(
      z.object({
        roster: z.string(),
        delivery: z.coerce.number(),
        row: z.coerce.number(),
        day: z.string().nullable().default(null),
      }),
    )
    .default([]),
})

/** The persons of a lead by page, in the order they were found; ID numbers stay masked. */
export async function listPeople(
  tx: Tx,
  actor: Actor,
  leadId: number,
  query: PeopleQuery,
): Promise<{ rows: LeadPerson[]; next: string | null }> {
  let people = peopleOf(tx, actor, leadId)
    .selectAll()
    .orderBy('id')
    .limit(query.limit + 1)
  if (query.after !== undefined) people = people.where('p.id', '>', Number(query.after))
  if (query.undecided) people = people.where('p.listed', '=', true).where('p.inspected_on', 'is', null)
  if (query.text) people = people.where('p.name', 'like', `%${query.text.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await people.execute()
  const page = rows.slice(0, query.limit)
  return {
    rows: page.map((row) => ({
      id: row.id,
      name: row.name,
      idMasked: row.id_masked,
      personClass: row.person_class,
      groups: row.groups,
      evidence: evidenceSchema.safeParse(row.evidence).data?.rows ?? [],
      wageCents: row.wage_cents,
      outcome: row.outcome,
      inspectedOn: row.inspected_on,
      listed: row.listed,
      canUnmask: row.person_id !== null,
    })),
    next: rows.length > query.limit ? String(page.at(-1)?.id ?? '') : null,
  }
}

/** The ids of all listed persons whom no visit has decided. */
export async function undecidedPeople(tx: Tx, actor: Actor, leadId: number): Promise<number[]> {
  const rows = await peopleOf(tx, actor, leadId)
    .select('p.id')
    .where('p.listed', '=', true)
    .where('p.inspected_on', 'is', null)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => row.id)
}

function peopleOf(tx: Tx, actor: Actor, leadId: number) {
  if (!seesPersons(actor)) throw new Refusal('not-allowed')
  const people = tx
    .selectFrom('lead_person as p')
    .where('p.lead_id', '=', leadId)
    .where((eb) => eb.or([eb('p.listed', '=', true), late]))
  return actor.districtId === null
    ? people.where('p.campaign_id', '=', actor.campaignId)
    : people.where('p.district_id', '=', actor.districtId)
}
