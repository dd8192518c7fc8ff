import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { to as copyTo } from 'pg-copy-streams'
import type { Tx } from '../../../db/index.ts'
import { literal } from '../compute/settings.ts'
import type { JobEngine } from '../duckdb.ts'

/** What the database knows, as far as a run is compared with it: queries of the campaign and the columns they give. */
const tables = {
  db_employers: {
    columns: { employer_id: 'BIGINT', name_key: 'VARCHAR' },
    query: 'select id, name_key from employer where campaign_id = $1 and merged_into is null',
  },
  db_codes: {
    columns: { employer_id: 'BIGINT', kind: 'VARCHAR', value: 'VARCHAR' },
    query: `select distinct coalesce(e.merged_into, e.id), c.kind, c.value from employer_code c
            join employer e on e.id = c.employer_id where c.campaign_id = $1`,
  },
  db_leads: {
    columns: {
      lead_id: 'BIGINT',
      subject: 'VARCHAR',
      employer_id: 'BIGINT',
      state: 'VARCHAR',
      lead_class: 'VARCHAR',
      reasons: 'VARCHAR',
      groups: 'VARCHAR',
      persons: 'INTEGER',
      uninsured_now: 'INTEGER',
      district: 'VARCHAR',
      district_rule: 'VARCHAR',
      ever_issued: 'BOOLEAN',
      matched: 'BOOLEAN',
    },
    query: `select l.id, case when l.units = 1 then 'e' || l.employer_id else 'p' || l.person_id end, l.employer_id, l.state,
              l.lead_class, array_to_string(l.reasons, ' '), array_to_string(l.groups, ' '), l.persons, l.uninsured_now,
              d.code, l.district_rule,
              l.issued_on is not null or exists (select from batch_line b where b.lead_id = l.id),
              jsonb_exists((select definition->'matching'->'reasons' from campaign where id = $1), l.lead_class)
            from lead l left join district d on d.id = l.district_id where l.campaign_id = $1`,
  },
  db_people: {
    columns: {
      id: 'BIGINT',
      lead_id: 'BIGINT',
      person_id: 'BIGINT',
      person_key: 'VARCHAR',
      listed: 'BOOLEAN',
      person_class: 'VARCHAR',
    },
    query:
      'select id, lead_id, person_id, person_key, listed, person_class from lead_person where campaign_id = $1',
  },
  // What runs on a lead that was merged into another one runs on that one too.
  db_follow_ups: {
    columns: { lead_id: 'BIGINT', kept_lead_id: 'BIGINT', state: 'VARCHAR', served_on: 'DATE' },
    // An order for dispatched persons is corrected by no payment of its lead, only by a count of split accounts.
    query: `select f.lead_id, m.kept_lead_id, f.state, f.served_on
            from (select lead_id, state, case when not exists (select from enforcement_order e where e.order_id = o.id) then served_on end as served_on
                    from rectification_order o where campaign_id = $1 and state in ('draft', 'approved', 'running', 'overdue')
                  union all
                  select lead_id, 'refusal', null from refusal where campaign_id = $1 and state = 'draft') f
            left join lead_merge m on m.closed_lead_id = f.lead_id and m.split_on is null`,
  },
} as const

/** Copies what the database knows into the engine's tables `db_…`, by COPY in both directions. */
export async function loadDatabaseState(
  tx: Tx,
  engine: JobEngine,
  campaignId: number,
  folder: string,
): Promise<void> {
  for (const [name, { columns, query }] of Object.entries(tables)) {
    const file = join(folder, `${name}.csv`)
    const source = tx.client.query(
      copyTo(`copy (${query.replaceAll('$1', String(campaignId))}) to stdout (format csv, force_quote *)`),
    )
    await pipeline(source, createWriteStream(file, { mode: 0o600 }))
    const types = Object.entries(columns).map(([column, type]) => `'${column}': '${type}'`)
    await engine.rows(
      `CREATE OR REPLACE TABLE ${name} AS SELECT * FROM read_csv(${literal(file)}, header = false, auto_detect = false,
        delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${types.join(', ')}})`,
    )
  }
}
