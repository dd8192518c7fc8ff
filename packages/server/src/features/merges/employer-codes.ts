import type { Tx } from '../../db/index.ts'

/** A code of an employer, and the row of the register that has it. */
export type OwnedCode = { kind: string; value: string; employerId: number }

/** The prefix under which matching runs know each kind of code (`org:12345678X`). */
const tagOf: Readonly<Record<string, string>> = {
  'org-code': 'org',
  uscc: 'uscc',
  'registration-number': 'reg',
  'unit-number': 'unit',
  'fund-account': 'fund',
}

/** The employers that are one with this one: itself and all that were merged into it. */
export async function employerGroup(tx: Tx, employerId: number): Promise<number[]> {
  const { rows } = await tx.client.query<{ id: number }>(
    'select id from employer where id = $1 or merged_into = $1 order by id',
    [employerId],
  )
  return rows.map(({ id }) => id)
}

/** Every code of these employers. */
export async function codesOf(tx: Tx, employerIds: readonly number[]): Promise<OwnedCode[]> {
  const { rows } = await tx.client.query<OwnedCode>(
    `select kind, value, employer_id as "employerId" from employer_code where employer_id = any ($1)
      order by kind, value, employer_id`,
    [employerIds],
  )
  return rows
}

/** How matching runs know an employer: by its codes, or by its name where it has none. */
export async function employerTags(tx: Tx, employerIds: readonly number[]): Promise<string[]> {
  const codes = await codesOf(tx, employerIds)
  if (codes.length > 0) return [...new Set(codes.map(({ kind, value }) => `${tagOf[kind] ?? kind}:${value}`))]
  const { rows } = await tx.client.query<{ name_key: string }>(
    'select name_key from employer where id = any ($1)',
    [employerIds],
  )
  return rows.map((row) => `name:${row.name_key}`)
}

/** Gives codes to an employer; where he has one already, the two rows become one with the wider days. */
export async function giveCodes(tx: Tx, codes: readonly OwnedCode[], toEmployer: number): Promise<void> {
  for (const { kind, value, employerId } of codes) {
    await tx.client.query(
      `insert into employer_code as c (campaign_id, employer_id, kind, value, seen_from, seen_to, source_kind)
       select campaign_id, $4, kind, value, seen_from, seen_to, source_kind from employer_code
        where kind = $1 and value = $2 and employer_id = $3
       on conflict (campaign_id, kind, value, employer_id) do update
         set seen_from = least(c.seen_from, excluded.seen_from), seen_to = greatest(c.seen_to, excluded.seen_to)`,
      [kind, value, employerId, toEmployer],
    )
    await tx.client.query(
      'delete from employer_code where kind = $1 and value = $2 and employer_id = $3 and employer_id <> $4',
      [kind, value, employerId, toEmployer],
    )
  }
}

/** Writes the codes of a lead's employer, with those that were merged into it, where the lists read them. */
export async function refreshCodes(tx: Tx, leadId: number): Promise<void> {
  await tx.client.query(
    `update lead set codes = coalesce((
       select jsonb_object_agg(kind, list) from (
         select kind, jsonb_agg(distinct value) as list from employer_code c join employer e on e.id = c.employer_id
          where e.id = lead.employer_id or e.merged_into = lead.employer_id group by kind) codes), '{}')
      where id = $1`,
    [leadId],
  )
}
