import type { Statement } from '../rules/index.ts'
import { personNumber } from './person-number.ts'
import { sqlName } from './settings.ts'
import { identityText } from './sightings.ts'

/** Headers of the employers' sources, as the model's columns name them. */
export const EMPLOYER_HEADERS = ['name', 'org', 'reg', 'district', 'address', 'phone', 'people'] as const

/** Rosters whose rows have a code of the employer, with what else tells the employer there. */
export const codedRosters = [
  {
    kind: 'ledger-units',
    identity: { unit: 'unit_number', name: 'employer_key' },
    code: 'unit_code',
    party: '',
  },
  {
    kind: 'housing-fund',
    identity: { fund: 'fund_account', name: 'employer_key' },
    code: 'unit_code',
    party: '',
  },
  ...(
    ['employment', 'training-subsidy', 'sme', 'loans', 'ftz', 'tax-refund', 'dispatch-licences'] as const
  ).map((kind) => ({ kind, identity: { name: 'employer_key' }, code: 'unit_code', party: '' })),
  {
    kind: 'dispatch-relations',
    identity: { name: 'firm_key', party: 'firm_' },
    code: 'firm_code',
    party: 'firm_',
  },
] as const

/** Rosters that name persons of an employer. */
const peopled = [
  { kind: 'housing-fund', identity: { fund: 'fund_account', name: 'employer_key' }, party: '' },
  { kind: 'employment', identity: { name: 'employer_key' }, party: '' },
  { kind: 'training-subsidy', identity: { name: 'employer_key' }, party: '' },
  { kind: 'dispatch-relations', identity: { name: 'firm_key', party: 'firm_' }, party: 'firm_' },
] as const

/** As many persons of an employer as a set compares: by a mixed number, so that two employers choose the same ones. */
const MOST_PEOPLE = 64
const mixed = '(person % 1000003) * 7919 % 1000003'

/**
 * The employers that no code places and those that have one, for the linkage: `uncoded_records` (entities without a valid code,
 * with what was typed for one) and `coded_records` (entities with one, once for each name they are written by).
 *
 * Persons that an uncoded entity lists tell it from others; only such persons are compared, so that the sets stay small.
 */
export const employerRecords: readonly Statement[] = [
  {
    name: 'entity_of',
    sql: `CREATE OR REPLACE TABLE entity_of AS
SELECT m.identity, m.unit_number, e.entity, e.org_code IS NULL AND e.registration_number IS NULL AS uncoded
FROM mentions m JOIN code_groups g ON g.key = m.mention JOIN entity_keys k ON k.resolved = g.resolved
JOIN entities e ON e.employer_key = k.employer_key`,
  },
  {
    name: 'unit_entity',
    sql: `CREATE OR REPLACE TABLE unit_entity AS
SELECT unit_number, min(entity) AS entity, bool_and(uncoded) AS uncoded FROM entity_of WHERE unit_number IS NOT NULL GROUP BY unit_number`,
  },
  {
    name: 'typed_codes',
    sql: `CREATE OR REPLACE TABLE typed_codes AS
WITH typed AS (
${codedRosters
  .map(
    ({ kind, identity, code }) =>
      `  SELECT ${identityText(identity)} AS identity, regexp_replace(upper(${code}_raw), '[^0-9A-Z]', '', 'g') AS typed
  FROM ${sqlName(kind)} WHERE ${code}_reason IS NOT NULL AND ${code}_raw IS NOT NULL`,
  )
  .join('\n  UNION ALL\n')}
)
SELECT e.entity, min(typed) AS typed FROM typed t JOIN entity_of e ON e.identity = t.identity
WHERE e.uncoded AND length(typed) BETWEEN 8 AND 18 GROUP BY e.entity`,
  },
  {
    name: 'uncoded_people',
    sql: `CREATE OR REPLACE TABLE uncoded_people AS
${peopled
  .map(
    ({
      kind,
      identity,
      party,
    }) => `SELECT e.entity, ${personNumber('resident_id')} AS person FROM ${sqlName(kind)}
  JOIN entity_of e ON e.identity = ${identityText(identity)}
  WHERE e.uncoded AND resident_id IS NOT NULL AND ${party}org_code IS NULL AND ${party}registration_number IS NULL`,
  )
  .join('\nUNION\n')}
UNION
SELECT u.entity, ${personNumber('p.resident_id')} FROM ledger_persons p JOIN unit_entity u ON u.unit_number = p.unit_number
WHERE u.uncoded AND p.resident_id IS NOT NULL AND p.month = getvariable('month')`,
  },
  {
    name: 'coded_people',
    sql: `CREATE OR REPLACE TABLE coded_people AS
WITH wanted AS (SELECT DISTINCT person FROM uncoded_people)
${peopled
  .map(
    ({ kind, identity }) => `SELECT e.entity, r.person FROM (
    SELECT ${identityText(identity)} AS identity, person FROM (
      SELECT *, ${personNumber('resident_id')} AS person FROM ${sqlName(kind)} WHERE resident_id IS NOT NULL
    ) WHERE person IN (SELECT person FROM wanted)
  ) r JOIN entity_of e ON e.identity = r.identity WHERE NOT e.uncoded`,
  )
  .join('\nUNION\n')}
UNION
SELECT u.entity, p.person FROM (
  SELECT unit_number, ${personNumber('resident_id')} AS person FROM ledger_persons
  WHERE resident_id IS NOT NULL AND month = getvariable('month')
) p JOIN unit_entity u ON u.unit_number = p.unit_number WHERE NOT u.uncoded AND p.person IN (SELECT person FROM wanted)`,
  },
  {
    name: 'uncoded_records',
    sql: `CREATE OR REPLACE TABLE uncoded_records AS
WITH people AS (${peopleOf('uncoded_people')})
SELECT e.entity, e.name, t.typed, e.district, e.address, e.phone, p.people,
  CASE WHEN length(t.typed) = 18 THEN substr(t.typed, 9, 9) WHEN length(t.typed) IN (8, 9, 10) THEN t.typed END AS org,
  CASE WHEN length(t.typed) IN (13, 15) THEN t.typed END AS reg
FROM entities e LEFT JOIN typed_codes t ON t.entity = e.entity LEFT JOIN people p ON p.entity = e.entity
WHERE e.org_code IS NULL AND e.registration_number IS NULL AND e.name IS NOT NULL`,
  },
  {
    name: 'coded_records',
    sql: `CREATE OR REPLACE TABLE coded_records AS
WITH people AS (${peopleOf('coded_people')}), written AS (
  SELECT DISTINCT o.entity, s.name FROM sightings s JOIN entity_of o ON o.identity = s.identity
  WHERE NOT o.uncoded AND s.name IS NOT NULL
)
SELECT e.entity, w.name, coalesce(e.org_code, e.registration_number) AS typed, e.district, e.address, e.phone, p.people,
  e.org_code AS org, e.registration_number AS reg
FROM written w JOIN entities e ON e.entity = w.entity LEFT JOIN people p ON p.entity = e.entity`,
  },
]

/** Numbers records as a source of the linkage. */
export const sourceOf = (side: 'left' | 'right', records: string): Statement => ({
  name: `${side}_source`,
  sql: `CREATE OR REPLACE TABLE ${side}_source AS
SELECT (row_number() OVER (ORDER BY entity, name) - 1)::UINTEGER AS row, entity::VARCHAR AS key, * FROM (${records})`,
})

function peopleOf(table: string): string {
  return `SELECT entity, string_agg(person::VARCHAR, ';' ORDER BY ${mixed}, person) AS people FROM (
    SELECT entity, person FROM ${table} QUALIFY row_number() OVER (PARTITION BY entity ORDER BY ${mixed}, person) <= ${MOST_PEOPLE}
  ) GROUP BY entity`
}
