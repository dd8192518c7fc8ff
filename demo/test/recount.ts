import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Campaign, districtResolver, type RosterKind, unitsOfRegionCode } from '@kuomian/campaign'
import { gazetteerOf, parseAddress } from '@kuomian/identity'
import { type Row, readCsv, readDelivery } from './read-delivery.ts'

/** A lead as counted from the files alone. */
export interface CountedLead {
  readonly district: string
  readonly leadClass: string
  readonly persons: ReadonlySet<string>
}

type Named = { code: string; day: string }

/**
 * Counts leads from delivered files with plain code of its own: no rule of the product but names of districts and addresses. An employer is its
 * organisation code or registration number; the persons of a lead are those who neither pay nor are retired in the ledger of the month, each at
 * the employer that named him last.
 */
export async function recountLeads(
  folder: string,
  campaign: Campaign,
  asOf: string,
  month: string,
): Promise<Map<string, CountedLead>> {
  const list = (kind: RosterKind, extension: string) =>
    readDelivery(kind, join(folder, 'rosters', kind, `${asOf}.${extension}`))
  const persons = await readDelivery('ledger-persons', join(folder, 'rosters/ledger-persons', `${month}.csv`))
  const units = await readDelivery(
    'ledger-units',
    join(folder, 'rosters/ledger-units', `${lastDay(month)}.csv`),
  )
  const fund = await list('housing-fund', 'csv')
  const employment = await list('employment', 'csv')
  const training = await list('training-subsidy', 'xlsx')
  const feeds = {
    'LINK-ftz': await list('ftz', 'csv'),
    'LINK-sme': await list('sme', 'xlsx'),
    'LINK-loans': await list('loans', 'xls'),
    'LINK-refund': await list('tax-refund', 'xlsx'),
  }
  const licences = await list('dispatch-licences', 'xlsx')

  const insured = new Set(
    persons
      .filter((row) => row.insurance === '企业养老' && (row.status === '正常' || row.status === '退休'))
      .map((row) => row.resident_id ?? ''),
  )
  const paying = new Map<string, number>()
  for (const row of persons)
    if (row.insurance === '企业养老' && row.status === '正常') count(paying, row.unit_number ?? '')

  const named = new Map<string, Named & { rosters: Set<string> }>()
  const at = new Map<string, Set<string>>()
  const name = (rows: readonly Row[], roster: string, dayOf: (row: Row) => string): void => {
    for (const row of rows) {
      const id = row.resident_id ?? ''
      if (insured.has(id)) continue
      const code = plainCode(row.unit_code ?? '')
      const known = named.get(id)
      if (known === undefined || dayOf(row) > known.day)
        named.set(id, { code, day: dayOf(row), rosters: new Set() })
      at.set(`${roster} ${code}`, (at.get(`${roster} ${code}`) ?? new Set()).add(id))
    }
  }
  name(fund, 'fund', (row) => lastDay(`${row.deposited_to?.slice(0, 4)}-${row.deposited_to?.slice(4)}`))
  name(employment, 'employment', (row) => row.registered_on ?? '')
  name(training, 'training', (row) => row.paid_on ?? '')

  const people = new Map<string, Set<string>>()
  for (const [id, { code }] of named) people.set(code, (people.get(code) ?? new Set()).add(id))
  const names = new Map<string, string>()
  for (const row of [...fund, ...employment])
    names.set(plainCode(row.unit_code ?? ''), row.employer_name ?? '')
  const licensed = new Set(licences.map((row) => plainCode(row.unit_code ?? '')))
  const accounts = new Map(units.map((row) => [plainCode(row.unit_code ?? ''), row]))
  const listed = (roster: string, code: string): boolean =>
    [...(at.get(`${roster} ${code}`) ?? [])].some((id) => named.get(id)?.code === code)

  const classes = new Map<string, string>()
  for (const [code, ids] of people) {
    const dispatch =
      licensed.has(code) ||
      campaign.dispatchNameWords.some((word) => names.get(code)?.includes(word) === true)
    classes.set(
      code,
      ids.size >= 50
        ? 'K1'
        : dispatch
          ? 'K3'
          : listed('fund', code)
            ? 'K2'
            : listed('employment', code)
              ? 'LINK-employment'
              : 'LINK-training',
    )
  }
  for (const [leadClass, rows] of Object.entries(feeds)) {
    for (const row of rows) {
      const code = plainCode(row.unit_code ?? '')
      const account = accounts.get(code)
      const short =
        leadClass === 'LINK-ftz'
          ? account === undefined
          : Number(row.staff_count) > (paying.get(account?.unit_number ?? '?') ?? 0)
      if (short && !classes.has(code)) classes.set(code, leadClass)
    }
  }
  const place = districts(
    campaign,
    units,
    [employment, licences, ...Object.values(feeds)],
    [employment, licences, feeds['LINK-ftz']],
    [fund, employment, ...Object.values(feeds)],
  )
  return new Map(
    [...classes].map(([code, leadClass]) => [
      code,
      { leadClass, district: place(code), persons: people.get(code) ?? new Set() },
    ]),
  )
}

/** The district by the order of design §5, out of columns, addresses and codes. */
function districts(
  campaign: Campaign,
  units: readonly Row[],
  columns: Row[][],
  addresses: Row[][],
  codes: Row[][],
) {
  const resolve = districtResolver({ ...campaign, cityNames: campaign.city.names })
  const suffixes = ['区', '县', '']
  const gazetteer = gazetteerOf(
    campaign.units.map((unit) => ({
      code: unit.code,
      name: unit.name.zh,
      aliases: [...unit.aliases, ...suffixes.map((suffix) => unit.name.zh + suffix)],
    })),
    campaign.city.names,
  )
  const byColumn = new Map<string, string>()
  const byAddress = new Map<string, string>()
  const byCode = new Map<string, string>()
  const bySubCentre = new Map<string, string>()
  const note = (into: Map<string, string>, row: Row, district: string | null): void => {
    if (district !== null) into.set(plainCode(row.unit_code ?? ''), district)
  }
  const unitOf = (written: string | undefined): string | null => {
    const found = resolve(written ?? '')
    return found.kind === 'unit' ? found.unit.code : null
  }
  for (const row of units) note(bySubCentre, row, unitOf(row.district))
  for (const row of columns.flat()) note(byColumn, row, unitOf(row.district))
  for (const row of addresses.flat())
    note(byAddress, row, parseAddress(row.address ?? '', gazetteer).division)
  for (const row of codes.flat()) {
    const code = row.unit_code ?? ''
    const region = code.length === 18 ? code.slice(2, 8) : /^\d{15}$/.test(code) ? code.slice(0, 6) : ''
    const [unit, another] = unitsOfRegionCode(campaign.units, region, campaign.opensOn)
    note(byCode, row, unit !== undefined && another === undefined ? unit.code : null)
  }
  return (code: string): string =>
    bySubCentre.get(code) ?? byColumn.get(code) ?? byAddress.get(code) ?? byCode.get(code) ?? '待定'
}

/** The payers of a month by district, from the file alone: one district per person, at the larger base. */
export async function recountPayers(
  folder: string,
  campaign: Campaign,
  month: string,
): Promise<Map<string, number>> {
  const rows = await readDelivery('ledger-persons', join(folder, 'rosters/ledger-persons', `${month}.csv`))
  const largest = new Map<string, { base: number; district: string }>()
  for (const row of rows) {
    if (row.insurance !== '企业养老' || row.status !== '正常') continue
    const known = largest.get(row.resident_id ?? '')
    if (known === undefined || Number(row.base) > known.base)
      largest.set(row.resident_id ?? '', { base: Number(row.base), district: row.district ?? '' })
  }
  const payers = new Map(campaign.units.map((unit) => [unit.code, 0]))
  for (const { district } of largest.values())
    count(payers, campaign.units.find((unit) => unit.name.zh === district)?.code ?? district)
  return payers
}

/** A CSV of the truth or of the visits. */
export function readTruth(folder: string, file: string): Row[] {
  return readCsv(readFileSync(join(folder, file), 'utf8'))
}

function plainCode(written: string): string {
  const code = written.replace('-', '')
  if (code.length === 18) return code.slice(8, 17)
  // A taxpayer number ends in the organisation code; a registration number has a valid check digit of its own.
  return code.length === 15 && !hasRegistrationCheck(code) ? code.slice(6) : code
}

function hasRegistrationCheck(code: string): boolean {
  if (!/^\d{15}$/.test(code)) return false
  let p = 10
  for (let index = 0; index < 15; index += 1) {
    const s = (p + Number(code[index])) % 10
    if (index === 14) return s === 1
    p = ((s === 0 ? 10 : s) * 2) % 11
  }
  return false
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
