import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseOrgCode, parseRegistrationNumber, parseResidentId, parseUscc } from '@kuomian/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GeneratedCity, generateCity, readCity } from '../src/index.ts'
import { readDelivery } from './read-delivery.ts'
import { readTruth, recountLeads, recountPayers } from './recount.ts'

const city = readCity('tianjin-2015')
const root = mkdtempSync(join(tmpdir(), 'kuomian-demo-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

type Cells = Record<string, string | number>
type Annexes = {
  annex1: Cells[]
  annex2: Cells[]
  annex3: Cells[]
  annex4: Cells[]
  annex5: { rows: Cells[] }
}

function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [
        path.slice(folder.length),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  )
}

function tally(entries: Iterable<readonly [district: string, amount: number]>): Record<string, number> {
  const totals: Record<string, number> = Object.fromEntries(city.campaign.units.map((unit) => [unit.code, 0]))
  for (const [district, amount] of entries) totals[district] = (totals[district] ?? 0) + amount
  return totals
}

function column(rows: readonly Cells[], name: string): Record<string, number> {
  return Object.fromEntries(rows.map((row) => [String(row.district), Number(row[name])]))
}

describe.each([
  { scale: 0.002, seed: 1 },
  { scale: 0.003, seed: 77 },
])('a city of scale $scale without noise, seed $seed', ({ scale, seed }) => {
  const folder = join(root, `clean-${scale}`)
  let made: GeneratedCity
  let truth: Annexes
  beforeAll(async () => {
    made = await generateCity({ city, scale, seed, noise: 0, out: folder })
    truth = JSON.parse(readFileSync(join(folder, 'truth/annexes.json'), 'utf8'))
  })

  it.each(['2015-05', '2015-07'])(
    'its files add up to annexes 1, 2 and 4 with the ledger of %s',
    async (month) => {
      const leads = [...(await recountLeads(folder, city.campaign, '2015-06-15', month)).values()]
      const units = (leadClass?: string) =>
        tally(
          leads.flatMap((lead) =>
            leadClass === undefined || lead.leadClass === leadClass ? [[lead.district, 1] as const] : [],
          ),
        )
      const persons = (leadClass?: string) =>
        tally(
          leads.flatMap((lead) =>
            leadClass === undefined || lead.leadClass === leadClass
              ? [[lead.district, lead.persons.size] as const]
              : [],
          ),
        )
      expect(units('K1')).toEqual(column(truth.annex1, 'units'))
      expect(persons('K1')).toEqual(column(truth.annex1, 'persons'))
      expect(units('K3')).toEqual(column(truth.annex2, 'units'))
      expect(persons('K3')).toEqual(column(truth.annex2, 'persons'))
      expect(units()).toEqual(column(truth.annex4, 'issued_units'))
      expect(persons()).toEqual(column(truth.annex4, 'issued_persons'))
    },
  )

  it('its files hold exactly the leads of the truth, with their persons, districts and classes', async () => {
    const counted = await recountLeads(folder, city.campaign, '2015-06-15', '2015-06')
    const persons = new Map<string, Set<string>>()
    for (const row of readTruth(folder, 'truth/persons.csv')) {
      persons.set(
        row.employer ?? '',
        (persons.get(row.employer ?? '') ?? new Set()).add(row.resident_id ?? ''),
      )
    }
    const expected = readTruth(folder, 'truth/leads.csv').map(
      (lead) =>
        [
          lead.org_code || lead.registration_number || '',
          {
            leadClass: lead.lead_class,
            district: lead.district,
            persons: persons.get(lead.employer ?? '') ?? new Set(),
          },
        ] as const,
    )
    expect(counted.size).toBe(expected.length)
    for (const [code, lead] of expected) expect(counted.get(code)).toEqual(lead)
  })

  it('has the payers of annex 3, fewer before and more after', async () => {
    const payers = await recountPayers(folder, city.campaign, '2015-07')
    expect(Object.fromEntries(payers)).toEqual(column(truth.annex3, 'payers'))
    const totals = new Map<string, number>()
    for (const row of readTruth(folder, 'truth/payers.csv'))
      totals.set(row.month ?? '', (totals.get(row.month ?? '') ?? 0) + Number(row.payers))
    const [january = 0, july = 0, december = 0] = ['2015-01', '2015-07', '2015-12'].map((month) =>
      totals.get(month),
    )
    expect(january).toBeLessThan(july)
    expect(july).toBeLessThan(december)
    const august = await recountPayers(folder, city.campaign, '2015-08')
    expect([...august.values()].reduce((a, b) => a + b)).toBe(totals.get('2015-08'))
  })

  it('has visits that make the inspected units and persons of annex 4', () => {
    const visits = readTruth(folder, 'visits.csv')
    const counting = new Map(
      visits
        .filter((visit) => visit.outcome !== 'U15')
        .map((visit) => [visit.org_code || visit.registration_number || '', visit.district ?? '']),
    )
    expect(tally([...counting.values()].map((district) => [district, 1]))).toEqual(
      column(truth.annex4, 'inspected_units'),
    )
    const districts = new Map(visits.map((visit) => [visit.visit, visit.district ?? '']))
    const persons = new Map(
      readTruth(folder, 'visit-persons.csv').map((row) => [row.resident_id, districts.get(row.visit) ?? '']),
    )
    expect(tally([...persons.values()].map((district) => [district, 1]))).toEqual(
      column(truth.annex4, 'inspected_persons'),
    )
  })

  it('has the projects of annex 5, a zero included', async () => {
    const projects = await readDelivery('projects', join(folder, 'rosters/projects/2015-07-31.xlsx'))
    const enrolled = projects.filter((project) => project.enrolled_on?.startsWith('2015') === true)
    const unit = (written = '') =>
      city.campaign.units.find((candidate) => candidate.name.zh === written.replace(' ', ''))?.code ?? ''
    expect(tally(enrolled.map((project) => [unit(project.district), Number(project.named_workers)]))).toEqual(
      column(truth.annex5.rows, 'new_insured'),
    )
  })

  it('has nobody of a lead paying before the August ledger, and some of them after', async () => {
    const leads = new Set(readTruth(folder, 'truth/persons.csv').map((row) => row.resident_id ?? ''))
    const paying = async (month: string): Promise<number> =>
      (await readDelivery('ledger-persons', join(folder, `rosters/ledger-persons/${month}.csv`))).filter(
        (row) => row.insurance === '企业养老' && row.status === '正常' && leads.has(row.resident_id ?? ''),
      ).length
    for (const month of ['2015-01', '2015-06', '2015-07']) expect(await paying(month)).toBe(0)
    expect(await paying('2015-08')).toBeGreaterThan(leads.size * 0.01)
    expect(await paying('2015-12')).toBeGreaterThan(await paying('2015-08'))
  })

  it('is delivered under titles that the declared rosters know, and counts its rows', async () => {
    for (const { kind, file, rows } of made.files.filter(
      ({ as_of }) => as_of >= '2015-06-15' && as_of <= '2015-07-31',
    ))
      expect([file, (await readDelivery(kind, join(folder, file))).length]).toEqual([file, rows])
  })

  it('has valid numbers and codes only', async () => {
    for (const { kind, file } of made.files.filter(
      ({ as_of }) => as_of >= '2015-05-31' && as_of < '2015-06-30',
    )) {
      for (const row of await readDelivery(kind, join(folder, file))) {
        if (row.resident_id !== undefined)
          expect(parseResidentId(row.resident_id, { day: '2015-06-30' })).toMatchObject({
            valid: true,
            written: 18,
          })
        const code = row.unit_code ?? ''
        if (code === '' || (kind === 'tax-refund' && code.length === 15)) continue
        const parsed =
          code.length === 18
            ? parseUscc(code)
            : code.length === 15
              ? parseRegistrationNumber(code)
              : parseOrgCode(code)
        expect([code, parsed.valid]).toEqual([code, true])
      }
    }
  })
})

describe('the same seed', () => {
  it('gives the same bytes, another seed others, and fewer months the same ledgers', async () => {
    const make = (name: string, seed: number, months?: string[]) =>
      generateCity({
        city,
        scale: 0.001,
        seed,
        noise: 1,
        out: join(root, name),
        ...(months === undefined ? {} : { months }),
      })
    await make('first', 5)
    await make('second', 5)
    await make('other', 6)
    await make('short', 5, ['2015-06', '2015-07'])
    const first = hashesOf(join(root, 'first'))
    expect(hashesOf(join(root, 'second'))).toEqual(first)
    expect(hashesOf(join(root, 'other'))['/truth/persons.csv']).not.toBe(first['/truth/persons.csv'])
    const { '/manifest.json': _, ...short } = hashesOf(join(root, 'short'))
    expect(first).toMatchObject(short)
    expect(Object.keys(short).filter((file) => file.includes('ledger'))).toHaveLength(4)
  })
})
