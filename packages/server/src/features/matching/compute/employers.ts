import type { JobEngine } from '../duckdb.ts'
import { type LinkModel, link, resolveGroups } from '../rules/index.ts'
import { employerVerdicts, keepApart, loadEmployerDecisions } from './employer-decisions.ts'
import { placeEmployers } from './place-employers.ts'
import type { RunModel } from './score-records.ts'
import type { CandidateDecision } from './settings.ts'

/** Codes and accounts decide by themselves, the stronger first; a register number never against an organisation code. */
const employerCodes: LinkModel = {
  name: 'employer_codes',
  left: 'mentions',
  right: 'mentions',
  key: 'mention',
  rules: [
    { name: 'organisation code', equal: ['org_code'], act: 'link' },
    { name: 'credit code', equal: ['uscc'], act: 'link' },
    { name: 'unit number', equal: ['unit_number'], act: 'link' },
    { name: 'fund account', equal: ['fund_account'], act: 'link' },
    { name: 'registration number', equal: ['registration_number'], act: 'link', unlessDiffers: ['org_code'] },
  ],
  comparisons: [],
}

/**
 * Resolves sightings into employers: `employers` (employer_no, employer_key, …), `sighting_employer` (identity → employer_no)
 * and `employer_pairs` (what waits for a decision). Employers are numbered in the order of their keys, so the
 * order of rows in a roster changes nothing.
 */
export async function resolveEmployers(
  engine: JobEngine,
  decisions: readonly CandidateDecision[],
  options: Parameters<typeof placeEmployers>[1],
): Promise<RunModel> {
  const run = (name: string, sql: string) => engine.run({ name, sql })
  await run(
    'mentions',
    `CREATE TABLE mentions AS
SELECT row_number() OVER (ORDER BY identity) AS mention, identity, unit_number, fund_account, uscc, org_code,
  registration_number
FROM (SELECT DISTINCT identity, unit_number, fund_account, uscc, org_code, registration_number FROM sightings)`,
  )
  await loadEmployerDecisions(engine, decisions)
  await keepApart(engine)
  await link(engine, employerCodes)
  await resolveGroups(engine, {
    records: 'mentions',
    key: 'mention',
    links: 'employer_codes_pairs',
    into: 'code_groups',
  })
  await run('entity_keys', entityKeys)
  await run('entities', entities)
  await run('employer_verdicts', employerVerdicts)
  const learned = await placeEmployers(engine, options)
  await resolveGroups(engine, {
    records: 'entities',
    key: 'entity',
    links: '(SELECT left_entity AS left_key, right_entity AS right_key FROM placed) AS one',
    into: 'entity_groups',
  })
  await run('sighting_employer', sightingEmployer)
  await run('employers', employers)
  await run('entity_employer', entityEmployer)
  await run('employer_pairs', employerPairs)
  return learned
}

/** The stable key of an employer: its strongest identifier, the lower one where it has two. */
const entityKeys = `CREATE TABLE entity_keys AS
WITH codes AS (
  SELECT g.resolved, min(m.org_code) AS org_code, min(m.registration_number) AS registration_number, min(m.uscc) AS uscc,
    min(m.unit_number) AS unit_number, min(m.fund_account) AS fund_account, min(m.identity) AS identity
  FROM code_groups g JOIN mentions m ON m.mention = g.key GROUP BY g.resolved
)
SELECT resolved, org_code, registration_number, unit_number, fund_account,
  coalesce('org:' || org_code, 'uscc:' || uscc, 'reg:' || registration_number, 'unit:' || unit_number,
    'fund:' || fund_account, 'name:' || substr(identity, 2)) AS employer_key
FROM codes`

/** Entities with what a person compares. The lower number is the better known one: it stays when two are one. */
const entities = `CREATE TABLE entities AS
WITH seen AS (
  SELECT k.employer_key, s.* FROM sightings s
  JOIN mentions m ON m.identity = s.identity
  JOIN code_groups g ON g.key = m.mention
  JOIN entity_keys k ON k.resolved = g.resolved
), named AS (
  SELECT employer_key, name_key, name FROM (
    SELECT employer_key, name_key, name, sum(listed) AS weight, max(roster = 'ledger-units') AS registered
    FROM seen WHERE name_key IS NOT NULL GROUP BY ALL
  )
  QUALIFY row_number() OVER (PARTITION BY employer_key ORDER BY registered DESC, weight DESC, name, name_key) = 1
), codes AS (
  SELECT employer_key, min(org_code) AS org_code, min(registration_number) AS registration_number,
    min(unit_number) AS unit_number, min(fund_account) AS fund_account FROM entity_keys GROUP BY employer_key
), said AS (
  SELECT employer_key, min(coalesce(district, address_district)) AS district, min(address) AS address, min(phone) AS phone,
    min(legal_person) AS legal_person, min(contact) AS contact
  FROM seen GROUP BY employer_key
)
SELECT row_number() OVER (ORDER BY c.unit_number IS NULL, c.org_code IS NULL, c.registration_number IS NULL,
    c.fund_account IS NULL, c.employer_key) AS entity,
  c.employer_key, c.org_code, c.registration_number, c.unit_number, c.fund_account,
  n.name, n.name_key, s.district, s.address, s.phone, s.legal_person, s.contact
FROM codes c JOIN said s ON s.employer_key = c.employer_key LEFT JOIN named n ON n.employer_key = c.employer_key`

const sightingEmployer = `CREATE TABLE sighting_employer AS
WITH kept AS (
  SELECT e.employer_key AS from_key, top.employer_key AS employer_key
  FROM entity_groups g JOIN entities e ON e.entity = g.key JOIN entities top ON top.entity = g.resolved
), numbered AS (
  SELECT employer_key, row_number() OVER (ORDER BY employer_key)::INTEGER AS employer_no
  FROM (SELECT DISTINCT employer_key FROM kept)
)
SELECT m.identity, n.employer_no, n.employer_key
FROM mentions m
JOIN code_groups g ON g.key = m.mention
JOIN entity_keys k ON k.resolved = g.resolved
JOIN kept ON kept.from_key = k.employer_key
JOIN numbered n ON n.employer_key = kept.employer_key`

const entityEmployer = `CREATE TABLE entity_employer AS
SELECT g.key AS entity, n.employer_no, n.employer_key FROM entity_groups g
JOIN entities top ON top.entity = g.resolved JOIN employers n ON n.employer_key = top.employer_key`

const employers = `CREATE TABLE employers AS
SELECT n.employer_no, n.employer_key, coalesce(e.name, n.employer_key) AS name, coalesce(e.name_key, '') AS name_key,
  e.address, e.phone, e.legal_person, e.contact
FROM (SELECT DISTINCT employer_no, employer_key FROM sighting_employer) n
JOIN entities e ON e.employer_key = n.employer_key`

/** What still waits. The left side is the less known one: it is no employer of its own until somebody decides. */
const employerPairs = `CREATE TABLE employer_pairs AS
SELECT l.employer_key AS left_employer, r.employer_key AS right_employer, l.employer_no AS left_no, r.employer_no AS right_no,
  u.* EXCLUDE (left_entity, right_entity)
FROM uncertain u JOIN entity_employer l ON l.entity = u.left_entity JOIN entity_employer r ON r.entity = u.right_entity
WHERE l.employer_no <> r.employer_no
QUALIFY row_number() OVER (PARTITION BY l.employer_no, r.employer_no ORDER BY u.weight DESC, u.fields) = 1`
