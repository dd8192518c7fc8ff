import type { Tx } from '../../db/index.ts'
import type { StandingLead } from './two-leads.ts'

/** Persons of one district and class. */
export type PersonCount = { districtId: number; leadClass: string; persons: number }

/**
 * Persons whom both leads list under a key of their own (nobody can read their number) and both have inspected: by district and
 * class of the visit to `copyLead`, whose row is the one too many once the leads are one.
 */
export async function inspectedTwice(tx: Tx, lead: number, copyLead: number): Promise<PersonCount[]> {
  const { rows } = await tx.client.query<PersonCount>(
    `select v.district_id as "districtId", v.lead_class as "leadClass", count(*)::int as persons
       from lead_person copy
       join lead_person own on own.lead_id = $1 and own.person_key = copy.person_key and own.listed
       join visit_person seen on seen.lead_person_id = copy.id and seen.counted
       join visit v on v.id = seen.visit_id and v.voided_on is null
      where copy.lead_id = $2 and copy.listed and copy.inspected_on is not null and own.inspected_on is not null
        and ${visitedHimself}
      group by 1, 2 order by 1, 2`,
    [lead, copyLead],
  )
  return rows
}

/**
 * Moves the persons of one lead to the other, whose district they come under, and writes down who moved. Those whom the
 * other lists already stay where they are. Persons of a plan that go to an issued lead wait there for a batch of late persons.
 * @returns how many moved, how many of them are listed now, and how many stayed
 */
export async function movePeople(
  tx: Tx,
  campaignId: number,
  mergeId: number,
  { kept, closed }: { kept: StandingLead; closed: StandingLead },
): Promise<{ moved: number; listed: number; shared: number }> {
  await tx.client.query(
    `insert into lead_merge_person (merge_id, lead_person_id, campaign_id, listed)
     select $1, p.id, $2, p.listed from lead_person p where p.lead_id = $3 and ${travels}`,
    [mergeId, campaignId, closed.id, kept.id],
  )
  const { rows } = await tx.client.query<{ moved: number; listed: number }>(
    `with gone as (
       update lead_person p set lead_id = $2, district_id = $3, listed = p.listed and $4
         from lead_merge_person m where m.merge_id = $1 and m.lead_person_id = p.id returning p.listed)
     select count(*)::int as moved, count(*) filter (where listed)::int as listed from gone`,
    [mergeId, kept.id, kept.district_id, kept.out === closed.out],
  )
  const { rows: left } = await tx.client.query<{ shared: number }>(
    'select count(*)::int as shared from lead_person where lead_id = $1 and listed',
    [closed.id],
  )
  // Whom only the closed lead has inspected, under a key that both list, is inspected here as well.
  await tx.client.query(
    `update lead_person own set outcome = copy.outcome, inspected_on = copy.inspected_on
       from lead_person copy where own.lead_id = $1 and copy.lead_id = $2 and own.person_key = copy.person_key
        and own.listed and copy.listed and own.inspected_on is null and copy.inspected_on is not null`,
    [kept.id, closed.id],
  )
  return { moved: rows[0]?.moved ?? 0, listed: rows[0]?.listed ?? 0, shared: left[0]?.shared ?? 0 }
}

/** Persons who would come along, those of them who are listed, and those who would stay: before anything is done. */
export async function countPeople(
  tx: Tx,
  { kept, closed }: { kept: StandingLead; closed: StandingLead },
): Promise<{ moved: number; listed: number; shared: number }> {
  const { rows } = await tx.client.query<{ moved: number; listed: number; shared: number }>(
    `select count(*) filter (where goes)::int as moved, count(*) filter (where goes and listed and $3)::int as listed,
            count(*) filter (where not goes and listed)::int as shared
       from (select p.listed, ${travels.replace('$4', '$2')} as goes from lead_person p where p.lead_id = $1) people`,
    [closed.id, kept.id, kept.out === closed.out],
  )
  return rows[0] ?? { moved: 0, listed: 0, shared: 0 }
}

/** A person (`p`) comes along unless the lead that stays ($4) lists the same one, or both have him waiting. */
const travels = `not exists (select from lead_person k where k.lead_id = $4
  and (k.person_key = p.person_key or (k.person_id = p.person_id and (k.listed or not p.listed))))`

/**
 * Takes back what {@link movePeople} copied: an inspection here that no visit of the person's own row made.
 * Call it once the persons have parted.
 */
export async function forgetCopies(tx: Tx, keptId: number, separatedId: number): Promise<void> {
  await tx.client.query(
    `update lead_person own set outcome = null, inspected_on = null
       from lead_person copy where own.lead_id = $1 and copy.lead_id = $2 and own.person_key = copy.person_key
        and own.inspected_on is not null
        and not ${visitedHimself}`,
    [keptId, separatedId],
  )
}

/** A visit decided the row `own` itself, so that nothing was copied to it. */
const visitedHimself = `exists (select from visit_person s join visit w on w.id = s.visit_id and w.voided_on is null
  where s.lead_person_id = own.id and s.counted)`

/** Moves chosen persons of one lead to the other. @returns how many of them were listed, and how many moved */
export async function partPeople(
  tx: Tx,
  persons: readonly number[],
  from: StandingLead,
  to: { id: number; districtId: number | null; out: boolean; mergeId: number | null },
): Promise<{ moved: number; listedThere: number }> {
  const { rows: before } = await tx.client.query<{ listed: number }>(
    'select count(*)::int as listed from lead_person where lead_id = $1 and id = any ($2) and listed',
    [from.id, persons],
  )
  // What waited as late because a plan was merged into an issued lead is a plan's list again.
  const { rows } = await tx.client.query<{ id: number }>(
    `update lead_person p set lead_id = $2, district_id = $3,
       listed = case when $5 then p.listed else coalesce(m.listed, p.listed) and not exists (
         select from lead_person o where o.campaign_id = p.campaign_id and o.person_id = p.person_id and o.listed and o.id <> p.id) end
       from lead_person self left join lead_merge_person m on m.lead_person_id = self.id and m.merge_id = $6
      where self.id = p.id and p.lead_id = $1 and p.id = any ($4) returning p.id`,
    [from.id, to.id, to.districtId, persons, to.out, to.mergeId],
  )
  return { moved: rows.length, listedThere: before[0]?.listed ?? 0 }
}
