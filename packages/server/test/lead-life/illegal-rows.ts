import type { OpenDatabase } from '../../src/db/index.ts'

/** What no sequence of acts may bring about, each as a question that finds the leads for which it holds. */
const questions: Readonly<Record<string, string>> = {
  'inspected persons are not those of the list': `
    select l.id from lead l where l.inspected_persons <>
      (select count(*) from lead_person p where p.lead_id = l.id and p.inspected_on is not null)`,
  'inspected without a visit that counts': `
    select l.id from lead l where l.state = 'inspected'
       and not exists (select from visit v where v.lead_id = l.id and v.voided_on is null and v.outcome <> 'U15')`,
  'the unit counts twice': `
    select lead_id as id from visit where voided_on is null group by lead_id having sum(counted_units) > 1`,
  'the officer is of another district': `
    select l.id from lead l join assignment a on a.lead_id = l.id join user_account u on u.id = a.officer_id
     where u.district_id is distinct from l.district_id or a.district_id is distinct from l.district_id`,
  'two standing orders of one kind': `
    select lead_id as id from rectification_order where state in ('draft', 'approved', 'running', 'overdue')
     group by lead_id, kind having count(*) > 1`,
  'an order is in other hands than its lead': `
    select l.id from lead l join rectification_order o on o.lead_id = l.id
     where o.state in ('draft', 'approved', 'running', 'overdue') and l.state in ('issued', 'accepted', 'inspected')
       and o.holder_id <> l.district_id`,
  'a proposed refusal is in the report of another district than the lead’s': `
    select l.id from lead l join refusal f on f.lead_id = l.id join refusal_report r on r.id = f.report_id
     where f.state = 'draft' and l.state in ('issued', 'accepted', 'inspected')
       and (f.district_id <> l.district_id or r.district_id <> l.district_id or r.slot <> f.slot)`,
  'something runs on a lead that is none any more': `
    select l.id from lead l where (l.state = 'withdrawn' or l.closed_reason = 'ended')
       and (exists (select from rectification_order o where o.lead_id = l.id and o.state in ('draft', 'approved', 'running', 'overdue'))
         or exists (select from refusal f where f.lead_id = l.id and f.state = 'draft'))`,
  'an order was due before it was served': `
    select lead_id as id from rectification_order where due_on <= served_on`,
  'a running order is past its day': `
    select o.lead_id as id from rectification_order o join campaign c on c.id = o.campaign_id
     where o.state = 'running' and o.due_on < c.today`,
  'reported twice': `
    select lead_id as id from refusal where state in ('submitted', 'accepted') group by lead_id having count(*) > 1`,
  'handed over without an accepted refusal': `
    select h.lead_id as id from handover h join refusal r on r.id = h.refusal_id where r.state <> 'accepted'`,
  'handed to one receiver only': `
    select lead_id as id from handover group by lead_id, refusal_id having count(*) <> 2 or count(*) filter (where leads) <> 1`,
  'issued figures are not those of the batches': `
    select l.id from lead l where l.issued_on is not null and l.state <> 'withdrawn' and l.persons <>
      (select coalesce(sum(b.persons), 0) from batch_line b where b.lead_id = l.id)`,
}

/** The rules that are broken, with the leads that break them; nothing is the only good answer. */
export async function illegalRows(db: OpenDatabase): Promise<{ rule: string; leads: number[] }[]> {
  const broken: { rule: string; leads: number[] }[] = []
  for (const [rule, question] of Object.entries(questions)) {
    const { rows } = await db.pool.query<{ id: number }>(question)
    if (rows.length > 0) broken.push({ rule, leads: rows.map(({ id }) => id) })
  }
  return broken
}
