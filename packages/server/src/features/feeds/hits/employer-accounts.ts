import type { CivilDay } from '@kuomian/campaign'
import type { Tx } from '../../../db/index.ts'
import type { NamedEmployer } from '../rows/feed-row.ts'

/** An account of the ledger behind an employer. */
export type Account = {
  unitNumber: string
  uscc: string | null
  orgCode: string | null
  registrationNumber: string | null
  districtId: number | null
  payers: number
}

/** What the ledger knows of an employer through all its accounts. */
export type EmployerAccounts = {
  payers: number
  baseCents: number
  registeredOn: CivilDay | null
  accounts: Account[]
}

/** Two rows that name an employer alike are the same mention. */
export const mentionOf = (employer: NamedEmployer): string =>
  JSON.stringify([employer.orgCode, employer.uscc, employer.registrationNumber, employer.nameKey])

/**
 * The ledger's accounts of employers, asked for all at once. Codes decide; without any code it is the only employer of that very name, and where several
 * bear it nobody's payments are counted for it (domain §8.4).
 * @returns by {@link mentionOf}; an employer without an account is missing
 */
export async function employerAccounts(
  tx: Tx,
  campaignId: number,
  employers: readonly NamedEmployer[],
): Promise<Map<string, EmployerAccounts>> {
  const asked = new Map(employers.map((employer) => [mentionOf(employer), employer]))
  if (asked.size === 0) return new Map()
  const { rows } = await tx.client.query<{
    mention: string
    unit_number: string
    uscc: string | null
    org_code: string | null
    registration_number: string | null
    district_id: number | null
    registered_on: string | null
    payers: number
    base_cents: number
  }>(
    `with asked as (
       select mention, nullif(uscc, '') as uscc, nullif(org, '') as org, nullif(reg, '') as reg, nullif(name_key, '') as name_key
         from jsonb_to_recordset($2::jsonb) as r (mention text, uscc text, org text, reg text, name_key text)
     ), found as (
       select q.mention, a.unit_number from asked q join ledger_account a on a.campaign_id = $1 and a.org_code = q.org
       union
       select q.mention, a.unit_number from asked q join ledger_account a on a.campaign_id = $1 and a.uscc = q.uscc
       union
       select q.mention, a.unit_number from asked q join ledger_account a on a.campaign_id = $1 and a.registration_number = q.reg
        where q.org is null or a.org_code is null
       union
       select mention, unit_number from (
         select q.mention, a.unit_number, min(coalesce(a.org_code, a.uscc, a.registration_number, a.unit_number)) over same as low,
                max(coalesce(a.org_code, a.uscc, a.registration_number, a.unit_number)) over same as high
           from asked q join ledger_account a on a.campaign_id = $1 and a.name_key = q.name_key
          where q.org is null and q.uscc is null and q.reg is null window same as (partition by q.mention)) named
        where low = high)
     select f.mention, a.unit_number, a.uscc, a.org_code, a.registration_number, a.district_id, a.registered_on, a.payers, a.base_cents
       from found f join ledger_account a on a.campaign_id = $1 and a.unit_number = f.unit_number
      order by f.mention, a.unit_number`,
    [
      campaignId,
      JSON.stringify(
        [...asked].map(([mention, one]) => ({
          mention,
          uscc: one.uscc,
          org: one.orgCode,
          reg: one.registrationNumber,
          name_key: one.nameKey,
        })),
      ),
    ],
  )
  const found = new Map<string, EmployerAccounts>()
  for (const row of rows) {
    const of = found.get(row.mention) ?? { payers: 0, baseCents: 0, registeredOn: null, accounts: [] }
    found.set(row.mention, of)
    of.payers += row.payers
    of.baseCents += row.base_cents
    if (row.registered_on !== null && (of.registeredOn === null || row.registered_on < of.registeredOn))
      of.registeredOn = row.registered_on
    of.accounts.push({
      unitNumber: row.unit_number,
      uscc: row.uscc,
      orgCode: row.org_code,
      registrationNumber: row.registration_number,
      districtId: row.district_id,
      payers: row.payers,
    })
  }
  return found
}
