import type { CommandContext } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { employerKey, type NamedEmployer } from '../rows/feed-row.ts'
import { type EmployerAccounts, mentionOf } from './employer-accounts.ts'

type Code = { kind: 'org-code' | 'uscc' | 'registration-number' | 'unit-number'; value: string }

/** The codes of an employer, the strongest first: those of its row, then those of its accounts in the ledger. */
function codesOf(employer: NamedEmployer, accounts: EmployerAccounts | undefined): Code[] {
  const own: Code[] = [
    { kind: 'org-code', value: employer.orgCode },
    { kind: 'uscc', value: employer.uscc },
    { kind: 'registration-number', value: employer.registrationNumber },
  ]
  const theirs = (accounts?.accounts ?? []).flatMap((account): Code[] => [
    { kind: 'org-code', value: account.orgCode ?? '' },
    { kind: 'uscc', value: account.uscc ?? '' },
    { kind: 'registration-number', value: account.registrationNumber ?? '' },
    { kind: 'unit-number', value: account.unitNumber },
  ])
  return [...own, ...theirs].filter(({ value }) => value !== '')
}

const codeKey = ({ kind, value }: Code): string => `${kind} ${value}`

/**
 * The employers of the register that rows name, asked for all at once; one that nobody knew is entered with its codes and those of its accounts, so that
 * a later row by another code finds it. A name alone is the employer that has no code either, and never a coded one (domain §8.4).
 * @returns employer ids by {@link mentionOf}
 */
export async function resolveEmployers(
  tx: Tx,
  { campaign, today }: CommandContext,
  employers: readonly NamedEmployer[],
  accounts: ReadonlyMap<string, EmployerAccounts>,
  source: string,
): Promise<Map<string, number>> {
  // In the order of their keys, so that rows in another order enter the same employers.
  const asked = [...new Map(employers.map((one) => [mentionOf(one), one]))].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const codes = new Map(asked.map(([mention, one]) => [mention, codesOf(one, accounts.get(mention))]))
  const known = await knownCodes(tx, campaign.id, [...codes.values()].flat())
  const named = await codelessByName(tx, campaign.id, asked)
  const found = new Map<string, number>()
  for (const [mention, employer] of asked) {
    const own = codes.get(mention) ?? []
    const hit = own.map((code) => known.get(codeKey(code))).find((id) => id !== undefined)
    const id =
      hit ??
      (own.length === 0 ? named.get(employer.nameKey) : undefined) ??
      (await enter(employer, own.length))
    found.set(mention, id)
    for (const code of own) if (!known.has(codeKey(code))) known.set(codeKey(code), id)
    await enterCodes(id, own)
  }
  return found

  async function enter(employer: NamedEmployer, codeCount: number): Promise<number> {
    const { id } = await tx
      .insertInto('employer')
      .values({
        campaign_id: campaign.id,
        name: employer.name || (employerKey(employer) ?? ''),
        name_key: employer.nameKey,
        merged_into: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (codeCount === 0) named.set(employer.nameKey, id)
    return id
  }

  async function enterCodes(id: number, own: readonly Code[]): Promise<void> {
    if (own.length === 0) return
    await tx.client.query(
      `insert into employer_code (campaign_id, employer_id, kind, value, seen_from, seen_to, source_kind)
       select $1, $2, kind, value, $3, $3, $4 from jsonb_to_recordset($5::jsonb) as c (kind text, value text)
       on conflict do nothing`,
      [campaign.id, id, today, source, JSON.stringify(own)],
    )
  }
}

async function knownCodes(tx: Tx, campaignId: number, codes: readonly Code[]): Promise<Map<string, number>> {
  const { rows } = await tx.client.query<Code & { id: number }>(
    `select c.kind, c.value, min(coalesce(e.merged_into, e.id)) as id
       from jsonb_to_recordset($2::jsonb) as q (kind text, value text)
       join employer_code c on c.campaign_id = $1 and c.kind = q.kind and c.value = q.value
       join employer e on e.id = c.employer_id group by c.kind, c.value`,
    [campaignId, JSON.stringify(codes)],
  )
  return new Map(rows.map((row) => [codeKey(row), row.id]))
}

async function codelessByName(
  tx: Tx,
  campaignId: number,
  asked: readonly (readonly [string, NamedEmployer])[],
): Promise<Map<string, number>> {
  const { rows } = await tx.client.query<{ name_key: string; id: number }>(
    `select e.name_key, min(e.id) as id from employer e
      where e.campaign_id = $1 and e.name_key = any ($2) and e.merged_into is null
        and not exists (select from employer_code c where c.employer_id = e.id) group by e.name_key`,
    [campaignId, asked.map(([, one]) => one.nameKey).filter((key) => key !== '')],
  )
  return new Map(rows.map((row) => [row.name_key, row.id]))
}

/** A person as a feed's row keeps him: sealed. */
export type SealedPerson = { idIndex: Buffer; idSealed: Buffer; keySalt: Buffer }

/** The persons of hits in the register of persons of leads, by the hexadecimal index of their numbers; new ones are entered. */
export async function resolvePersons(
  tx: Tx,
  campaignId: number,
  persons: readonly SealedPerson[],
): Promise<Map<string, number>> {
  if (persons.length === 0) return new Map()
  const distinct = [...new Map(persons.map((one) => [one.idIndex.toString('hex'), one])).values()]
  const columns = [
    distinct.map(({ idIndex }) => idIndex),
    distinct.map(({ idSealed }) => idSealed),
    distinct.map(({ keySalt }) => keySalt),
  ]
  await tx.client.query(
    `insert into person (campaign_id, id_index, id_sealed, key_salt)
     select $1, * from unnest($2::bytea[], $3::bytea[], $4::bytea[]) on conflict (campaign_id, id_index) do nothing`,
    [campaignId, ...columns],
  )
  const { rows } = await tx.client.query<{ id: number; id_index: Buffer }>(
    'select id, id_index from person where campaign_id = $1 and id_index = any ($2::bytea[])',
    [campaignId, columns[0]],
  )
  return new Map(rows.map((row) => [row.id_index.toString('hex'), row.id]))
}
