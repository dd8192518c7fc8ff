import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import type { LeadPlan } from './lead-plan.ts'
import type { Subject } from './place-persons.ts'

/** A plan for a lead: a new one without an id. */
export type PlannedLead = {
  id: number | null
  employerId: number | null
  personId: number | null
  subject: Subject
  plan: LeadPlan
  districtId: number | null
  /** Null keeps the district that somebody decided. */
  keepsDistrict: boolean
}

/** Enters new leads in state 待下发. @returns their ids by subject */
export async function insertLeads(
  tx: Tx,
  { campaign }: CommandContext,
  planned: readonly PlannedLead[],
): Promise<Map<Subject, number>> {
  if (planned.length === 0) return new Map()
  const { rows } = await tx.client.query<{ id: number; subject: Subject }>(
    `insert into lead (campaign_id, employer_id, person_id, district_id, district_rule, lead_class, reasons, name, codes, address, phone,
       street, units, persons, uninsured_now, state)
     select $1, p.employer_id, p.person_id, p.district_id, p.district_rule, p.reasons[1], p.reasons, p.name,
       coalesce(c.codes, '{}'), p.address, p.phone, p.street, case when p.employer_id is null then 0 else 1 end, 0, 0, 'pending'
       from ${recordset} left join lateral (${codesOfEmployer}) c on true
      order by p.place
     returning id, case when units = 1 then 'e' || employer_id else 'p' || person_id end as subject`,
    [campaign.id, rowsOf(planned)],
  )
  return new Map(rows.map((row) => [row.subject, row.id]))
}

/** Brings plans that no run has seen to what their hits say now; one that had gone stands again. */
export async function updatePlans(
  tx: Tx,
  { campaign }: CommandContext,
  planned: readonly PlannedLead[],
): Promise<void> {
  if (planned.length === 0) return
  await tx.client.query(
    `update lead l set lead_class = p.reasons[1], reasons = p.reasons, name = p.name, codes = coalesce(p.codes, '{}'), address = p.address,
       phone = p.phone, street = p.street, state = 'pending', closed_reason = null,
       district_id = case when p.keeps_district then l.district_id else p.district_id end,
       district_rule = case when p.keeps_district then l.district_rule else p.district_rule end
       from (select p.*, c.codes from ${recordset} left join lateral (${codesOfEmployer}) c on true) p
      where l.id = p.id and l.campaign_id = $1`,
    [campaign.id, rowsOf(planned)],
  )
}

/** Who speaks for employers of plans; of a lead that is out, officers know better. */
export async function writeRepresentatives(
  tx: Tx,
  { campaign }: CommandContext,
  leads: readonly { id: number; plan: LeadPlan }[],
): Promise<void> {
  const rows = leads
    .filter(({ plan }) => plan.legalPerson !== null || plan.contact !== null)
    .map(({ id, plan }) => ({ id, legal: plan.legalPerson, contact: plan.contact }))
  if (rows.length === 0) return
  await tx.client.query(
    `insert into lead_representative (lead_id, campaign_id, legal_representative, contact_person)
     select id, $1, left(legal, 60), left(contact, 40) from jsonb_to_recordset($2::jsonb) as r (id bigint, legal text, contact text)
     on conflict (lead_id) do update
       set legal_representative = excluded.legal_representative, contact_person = excluded.contact_person`,
    [campaign.id, JSON.stringify(rows)],
  )
}

/** Adds reasons to leads that a run found; the class of one that is still a plan is the first of all its reasons. */
export async function addReasons(
  tx: Tx,
  leads: readonly { id: number; reasons: string[]; isPlan: boolean }[],
): Promise<void> {
  if (leads.length === 0) return
  await tx.client.query(
    `update lead l set reasons = array(select jsonb_array_elements_text(r.reasons)),
       lead_class = case when r.is_plan then r.reasons->>0 else l.lead_class end,
       state = case when r.is_plan then 'pending' else l.state end,
       closed_reason = case when r.is_plan then null else l.closed_reason end
       from jsonb_to_recordset($1::jsonb) as r (id bigint, reasons jsonb, is_plan boolean) where l.id = r.id`,
    [JSON.stringify(leads.map((one) => ({ id: one.id, reasons: one.reasons, is_plan: one.isPlan })))],
  )
}

/** Ends plans that no hit speaks for any more: taken back, or of somebody alone whom a later row places at an employer. */
export async function endPlans(tx: Tx, leadIds: readonly number[]): Promise<void> {
  if (leadIds.length === 0) return
  await tx.client.query(
    `update lead set state = 'withdrawn', closed_reason = 'withdrawn', persons = 0, uninsured_now = 0 where id = any ($1)`,
    [leadIds],
  )
}

const recordset = `(select row_number() over () as place, id, employer_id, person_id, district_id, district_rule, keeps_district, name, address, phone,
    street, array(select jsonb_array_elements_text(reasons)) as reasons
  from jsonb_to_recordset($2::jsonb) as r (id bigint, employer_id bigint, person_id bigint, district_id smallint, district_rule text,
    keeps_district boolean, name text, address text, phone text, street text, reasons jsonb)) p`

const codesOfEmployer = `select jsonb_object_agg(kind, found) as codes from (
    select kind, jsonb_agg(value order by value) as found from employer_code where employer_id = p.employer_id group by kind) k`

function rowsOf(planned: readonly PlannedLead[]): string {
  return JSON.stringify(
    planned.map(({ id, employerId, personId, plan, districtId, keepsDistrict }) => ({
      id,
      employer_id: employerId,
      person_id: personId,
      district_id: districtId,
      district_rule: districtId === null ? null : (plan.district?.rule ?? null),
      keeps_district: keepsDistrict,
      name: plan.name,
      address: plan.address,
      phone: plan.phone,
      street: plan.street,
      reasons: plan.reasons,
    })),
  )
}
