import { type LeadPerson, type leadPersonQuerySchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { Actor, Tx } from '../../db/index.ts'
import { seesPersons } from './may-read.ts'

/** Which persons of a lead: a page of them, those without an outcome, those of a name. */
type PeopleQuery = z.output<typeof leadPersonQuerySchema>

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
  if (query.after !== undefined) people = people.where('id', '>', Number(query.after))
  if (query.undecided) people = people.where('listed', '=', true).where('inspected_on', 'is', null)
  if (query.text) people = people.where('name', 'like', `%${query.text.replace(/[\\%_]/g, '\\$&')}%`)
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
    .select('id')
    .where('listed', '=', true)
    .where('inspected_on', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

function peopleOf(tx: Tx, actor: Actor, leadId: number) {
  if (!seesPersons(actor)) throw new Refusal('not-allowed')
  const people = tx.selectFrom('lead_person').where('lead_id', '=', leadId)
  return actor.districtId === null
    ? people.where('campaign_id', '=', actor.campaignId)
    : people.where('district_id', '=', actor.districtId)
}
