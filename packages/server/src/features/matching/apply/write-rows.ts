import type { Tx } from '../../../db/index.ts'
import type { JobEngine } from '../duckdb.ts'
import { stageRows } from './bulk.ts'
import type { RowSettings } from './plan-rows.ts'

/** Where a run's rows are written, and with what. */
export type RowTarget = RowSettings & {
  tx: Tx
  engine: JobEngine
  folder: string
  today: string
  journalId: number
}

const array = (column: string): string => `'{' || array_to_string(${column}, ',') || '}'`

/** Employers that are new, every identifier seen, and employers that turned out to be one. */
export async function writeEmployers({ tx, engine, folder, campaignId }: RowTarget): Promise<void> {
  await stageRows(tx, engine, {
    name: 'stage_employer',
    folder,
    columns: { id: 'bigint', name: 'text', name_key: 'text' },
    query: `SELECT n.id, d.name, d.name_key FROM new_employers n JOIN lead_diff d ON d.employer_key = n.employer_key`,
  })
  await tx.client.query(
    `insert into employer (id, campaign_id, name, name_key) overriding system value
     select id, $1, name, name_key from stage_employer`,
    [campaignId],
  )
  await stageRows(tx, engine, {
    name: 'stage_code',
    folder,
    columns: {
      employer_id: 'bigint',
      kind: 'text',
      value: 'text',
      seen_from: 'date',
      seen_to: 'date',
      source_kind: 'text',
      is_new: 'boolean',
    },
    query: `SELECT coalesce(n.id, m.employer_id), c.kind, c.value, c.seen_from, c.seen_to, c.source_kind, n.id IS NOT NULL
      FROM run_codes c LEFT JOIN new_employers n ON n.employer_key = c.employer_key
      LEFT JOIN employer_map m ON m.employer_key = c.employer_key WHERE coalesce(n.id, m.employer_id) IS NOT NULL
      ORDER BY c.kind, c.value`,
  })
  // Of an employer that is new no code stands there yet, and to ask for each costs as much as to write it.
  await tx.client.query(
    `insert into employer_code (campaign_id, employer_id, kind, value, seen_from, seen_to, source_kind)
     select $1, employer_id, kind, value, seen_from, seen_to, source_kind from stage_code where is_new`,
    [campaignId],
  )
  await tx.client.query(
    `insert into employer_code as c (campaign_id, employer_id, kind, value, seen_from, seen_to, source_kind)
     select $1, employer_id, kind, value, seen_from, seen_to, source_kind from stage_code where not is_new
     on conflict (campaign_id, kind, value, employer_id) do update
       set seen_from = least(c.seen_from, excluded.seen_from), seen_to = greatest(c.seen_to, excluded.seen_to)
       where c.seen_from > excluded.seen_from or c.seen_to < excluded.seen_to`,
    [campaignId],
  )
  await stageRows(tx, engine, {
    name: 'stage_merge',
    folder,
    columns: { employer_id: 'bigint', into_id: 'bigint' },
    query: 'SELECT employer_id, into_id FROM merges',
  })
  await tx.client.query(
    'update employer e set merged_into = m.into_id from stage_merge m where e.id = m.employer_id or e.merged_into = m.employer_id',
  )
}

const leadColumns = {
  id: 'bigint',
  change: 'text',
  employer_id: 'bigint',
  person_id: 'bigint',
  district: 'text',
  district_rule: 'text',
  lead_class: 'text',
  reasons: 'text[]',
  groups: 'text[]',
  name: 'text',
  codes: 'jsonb',
  address: 'text',
  phone: 'text',
  legal_person: 'text',
  contact: 'text',
  units: 'smallint',
  persons: 'integer',
  uninsured_now: 'integer',
  street: 'text',
}

/** Who speaks for the employers of leads that are new or still a plan; of a lead that is out, officers know better. */
async function writeRepresentatives(tx: Tx, campaignId: number): Promise<void> {
  await tx.client.query(
    `insert into lead_representative (lead_id, campaign_id, legal_representative, contact_person)
     select id, $1, left(nullif(legal_person, ''), 60), left(nullif(contact, ''), 40) from stage_lead
      where change in ('new', 'replanned') and (legal_person <> '' or contact <> '') order by id
     on conflict (lead_id) do update
       set legal_representative = excluded.legal_representative, contact_person = excluded.contact_person`,
    [campaignId],
  )
}

/** Leads that are new or still a plan, the figures of issued ones, and those whose evidence is gone. */
export async function writeLeads({ tx, engine, folder, campaignId, runId, month }: RowTarget): Promise<void> {
  await stageRows(tx, engine, {
    name: 'stage_lead',
    folder,
    columns: leadColumns,
    query: `WITH codes AS (
        SELECT employer_key, json_group_object(kind, found)::VARCHAR AS codes FROM (
          SELECT employer_key, kind, list(value ORDER BY value) AS found FROM run_codes GROUP BY ALL ORDER BY employer_key, kind
        ) GROUP BY employer_key
      )
      SELECT i.lead_id, d.change, i.employer_id, i.person_id, d.district_now, d.rule_now, d.lead_class,
        ${array('d.reasons')}, ${array('d.groups')}, d.name, coalesce(c.codes, '{}'), d.address, d.phone, d.legal_person, d.contact, d.units, d.persons, d.uninsured, s.street
      FROM lead_diff d JOIN run_ids i ON i.employer_key = d.employer_key
      LEFT JOIN codes c ON c.employer_key = d.employer_key
      LEFT JOIN lead_streets s ON s.address = d.address ORDER BY i.lead_id`,
  })
  await tx.client.query(
    `insert into lead (id, campaign_id, employer_id, person_id, district_id, district_rule, lead_class, reasons, groups, name,
       codes, address, phone, street, units, persons, uninsured_now, state, first_run_id, last_run_id) overriding system value
     select s.id, $1, s.employer_id, s.person_id, d.id, case when d.id is not null then s.district_rule end, s.lead_class,
       s.reasons, s.groups, s.name, s.codes, s.address, s.phone, s.street, s.units, s.persons, s.uninsured_now, 'pending', $2, $2
       from stage_lead s left join district d on d.campaign_id = $1 and d.code = s.district where s.change = 'new'`,
    [campaignId, runId],
  )
  await tx.client.query(
    `update lead l set district_id = d.id, district_rule = case when d.id is not null then s.district_rule end,
       lead_class = s.lead_class, reasons = s.reasons, groups = s.groups, name = s.name, codes = s.codes, address = s.address,
       phone = s.phone, street = s.street, persons = s.persons, uninsured_now = s.uninsured_now, state = 'pending', closed_reason = null,
       closed_month = null, last_run_id = $2
       from stage_lead s left join district d on d.campaign_id = $1 and d.code = s.district
      where l.id = s.id and s.change = 'replanned'`,
    [campaignId, runId],
  )
  await writeRepresentatives(tx, campaignId)
  await tx.client.query(
    `update lead l set uninsured_now = s.uninsured_now, last_run_id = $1,
       reasons = l.reasons || array(select code from unnest(s.reasons) code where code <> all (l.reasons)) from stage_lead s
      where l.id = s.id and s.change in ('evidence', 'figure')`,
    [runId],
  )
  // A lead that is out keeps the address it was issued with; one that never had a street gets it from there all the same.
  await tx.client.query(
    `update lead l set street = s.street from stage_lead s
      where l.id = s.id and l.street is null and s.street is not null and s.change not in ('new', 'replanned')`,
  )
  await stageRows(tx, engine, {
    name: 'stage_gone',
    folder,
    columns: { id: 'bigint', closes: 'boolean', planned: 'boolean', merged: 'boolean', absent: 'boolean' },
    query: 'SELECT lead_id, closes, NOT ever_issued, merged, absent FROM lead_gone',
  })
  await tx.client.query(
    `update lead l set
       uninsured_now = case when g.absent then 0 else l.uninsured_now end,
       persons = case when g.absent and g.planned then 0 else l.persons end,
       state = case when g.planned and g.merged or g.closes then 'closed'
                    when g.planned and g.absent then 'withdrawn' else l.state end,
       closed_reason = case when g.planned and g.merged then 'duplicate' when g.closes then 'paid'
                            when g.planned and g.absent then 'withdrawn' else l.closed_reason end,
       closed_month = case when g.closes and not (g.planned and g.merged) then $2::date else l.closed_month end,
       last_run_id = $1
       from stage_gone g where l.id = g.id`,
    [runId, `${month}-01`],
  )
}

/** People who are new to a lead (late ones wait, unlisted), and what became of those already there. */
export async function writePeople({ tx, engine, folder, campaignId }: RowTarget): Promise<void> {
  await stageRows(tx, engine, {
    name: 'stage_changed',
    folder,
    columns: { id: 'bigint', person_class: 'text', listed: 'boolean' },
    query: 'SELECT id, now, listed_now FROM people_changed',
  })
  // Leaving one list and joining another may be the same person: all leave before any joins.
  for (const listed of [false, true]) {
    await tx.client.query(
      `update lead_person p set person_class = s.person_class, listed = s.listed
         from stage_changed s where p.id = s.id and s.listed = $1`,
      [listed],
    )
  }
  await stageRows(tx, engine, {
    name: 'stage_people',
    folder,
    columns: {
      lead_id: 'bigint',
      person_id: 'bigint',
      person_key: 'text',
      name: 'text',
      id_masked: 'text',
      person_class: 'text',
      groups: 'text[]',
      evidence: 'jsonb',
      wage_cents: 'bigint',
      listed: 'boolean',
    },
    query: `SELECT coalesce(p.lead_id, i.lead_id), coalesce(p.person_id, n.id), p.person_key, p.name, p.id_masked, p.person_class, ${array('p.groups')},
        p.evidence, p.wage_cents, NOT p.fixed
      FROM people_new p LEFT JOIN run_ids i ON i.employer_key = p.employer_key
      LEFT JOIN new_persons n ON n.person = p.person ORDER BY 1, 2`,
  })
  // Into an empty table the keys are checked once at the end (migration first-people).
  const { rows } = await tx.client.query<{ first: boolean }>('select begin_first_people() as first')
  await tx.client.query(
    `insert into lead_person (campaign_id, lead_id, district_id, person_id, person_key, name, id_masked, person_class, groups,
       evidence, wage_cents, listed)
     select $1, s.lead_id, l.district_id, s.person_id, s.person_key, s.name, s.id_masked, s.person_class, s.groups, s.evidence,
       s.wage_cents, s.listed from stage_people s join lead l on l.id = s.lead_id`,
    [campaignId],
  )
  if (rows[0]?.first) await tx.client.query('select end_first_people()')
  await tx.client.query(
    `update lead_person p set district_id = l.district_id from lead l join stage_lead s on s.id = l.id
      where s.change = 'replanned' and p.lead_id = l.id and p.district_id is distinct from l.district_id`,
  )
}

/** The timeline of the leads. @returns the number of rows and their hash, for the journal */
export async function writeEvents(target: RowTarget): Promise<{ count: number; hash: string }> {
  const { tx, engine, folder, campaignId, today, journalId } = target
  await stageRows(tx, engine, {
    name: 'stage_event',
    folder,
    columns: { lead_id: 'bigint', district: 'text', kind: 'text', detail: 'jsonb' },
    query: 'SELECT lead_id, district, kind, detail FROM lead_events ORDER BY lead_id, kind',
  })
  await tx.client.query(
    `insert into lead_event (campaign_id, lead_id, district_id, kind, happened_on, known_on, detail, journal_id)
     select $1, s.lead_id, d.id, s.kind, $2, $2, s.detail, $3
       from stage_event s left join district d on d.campaign_id = $1 and d.code = s.district
      order by s.lead_id, s.kind`,
    [campaignId, today, journalId],
  )
  const [row] = await engine.rows(
    `SELECT count(*)::INTEGER, sha256(coalesce(string_agg(concat_ws(':', lead_id, kind, detail), ';' ORDER BY lead_id, kind), ''))
     FROM lead_events`,
  )
  return { count: Number(row?.[0] ?? 0), hash: String(row?.[1] ?? '') }
}
