import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { comparePlaces } from '@kuomian/campaign'
import type { RoundRequest } from '@kuomian/contract'
import { companyKey } from '@kuomian/identity'
import { openTable } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { accountRow, paymentRow } from '../dispatch/testing/dispatch-rows.ts'
import { testCity } from '../matching/testing/city.ts'
import { computePlaces, recordRound } from './index.ts'
import { listPlaces } from './list-places.ts'
import { placeFigures } from './place-figures.ts'
import { writeRoundSheet } from './round-sheet.ts'
import { tenantRow, uncoded } from './testing/place-rows.ts'
import { viewPlace } from './view-place.ts'
import { voidRound } from './void-round.ts'

/*
 * The trade centre 东城商贸城 in YZ-1 has A (two persons pay), B (an account, nobody pays), C (no account), and D, whom the list names without a
 * code; 西城大厦 in YZ-2 has E and A; 无名市场 names no district.
 */
let city: Awaited<ReturnType<typeof testCity>>
let north: Actor
let west: Actor
beforeAll(async () => {
  city = await testCity('2016-07-10')
  const { districtIds } = await campaignOf(city.db, { id: city.actor.campaignId })
  const district = (code: string): Actor => ({
    ...city.actor,
    role: 'district',
    districtId: districtIds.get(code) ?? null,
  })
  north = district('YZ-1')
  west = district('YZ-2')
})
afterAll(() => city.close())

const mall = '东城商贸城'
const tower = '西城大厦'
const list = [
  tenantRow(mall, 'A', { room: '101' }),
  tenantRow(mall, 'A', { room: '102' }),
  tenantRow('东城 商贸城', 'B', { room: '103' }),
  tenantRow(mall, 'C', { room: '104', district: null }),
  tenantRow(mall, 'D', { ...uncoded('D'), room: '105' }),
  tenantRow(mall, null, { room: '106' }),
  tenantRow(tower, 'E', { place_type: 'office-tower', district: null, address_district: 'YZ-2' }),
  tenantRow(tower, 'A', { place_type: 'office-tower', district: 'YZ-2' }),
  tenantRow('无名市场', 'F', { district: null }),
]
const units = [
  accountRow('A', 'YZ-1'),
  accountRow('B', 'YZ-1'),
  { ...accountRow('D', 'YZ-3'), status: 'cancelled' },
  // As the import of a ledger makes it: without the words of the city itself.
  { ...accountRow('G', 'YZ-1'), employer_key: companyKey('云泽G公司', { home: ['云泽'] }) },
]
const june = [
  paymentRow(1, '2016-06', 'A'),
  paymentRow(2, '2016-06', 'A'),
  paymentRow(2, '2016-06', 'A'),
  paymentRow(3, '2016-06', 'B', { status: 'arrears' }),
  paymentRow(4, '2016-06', 'B', { insurance: 'medical' }),
]

const compute = async () => computePlaces(await city.place())
const idOf = async (name: string): Promise<number> => {
  const { rows } = await city.db.pool.query<{ id: number }>('select id from place where name = $1', [name])
  return rows[0]?.id ?? 0
}
const view = async (name: string, actor: Actor = city.actor) =>
  readAs(city.db, actor, async (tx) => viewPlace(tx, actor.campaignId, await idOf(name)))
const tenantsOf = async (name: string) =>
  Object.fromEntries((await view(name)).tenantRows.map((tenant) => [tenant.name, tenant]))
const pageOf = (query: Partial<Parameters<typeof listPlaces>[2]>, actor: Actor = city.actor) =>
  readAs(city.db, actor, (tx) => listPlaces(tx, actor.campaignId, { show: 'all', limit: 100, ...query }))
const round = async (name: string, found: Partial<RoundRequest>, actor: Actor = north) =>
  runCommand(city.db, recordRound, actor, {
    placeId: await idOf(name),
    happenedOn: '2016-07-08',
    officers: ['王一', '李二'],
    note: '',
    ...found,
    tenants: (found.tenants ?? []).map((line) => ({ workers: null, ...line })),
    newTenants: (found.newTenants ?? []).map((line) => ({ code: '', room: '', workers: null, ...line })),
  })

describe('before there is anything to compare', () => {
  it('says which list is missing', async () => {
    await expect(compute()).rejects.toMatchObject({ code: 'places-without-list' })
    await city.deliver('places', '2016-06-20', list)
    await expect(compute()).rejects.toMatchObject({ code: 'no-ledger' })
  })
  it('only the city computes', async () => {
    await expect(computePlaces({ ...(await city.place()), actor: north })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

describe('building by building: unregistered, registered, paying (R17)', () => {
  it('each tenant once per building, by the accounts that it holds and the persons who pay through them', async () => {
    await city.deliver('ledger-units', '2016-06-30', units)
    await city.deliver('ledger-persons', '2016-06-30', june)
    const { after, vacant, month } = await compute()
    expect({ month, vacant }).toEqual({ month: '2016-06', vacant: 1 })
    expect(after).toMatchObject({ places: 3, tenants: 7, open: 4, registered: 1, paying: 2 })
    const tenants = await tenantsOf(mall)
    expect(tenants.云泽A公司).toMatchObject({
      standing: 'paying',
      payers: 2,
      rooms: '101、102',
      isOpen: false,
    })
    expect(tenants.云泽B公司).toMatchObject({ standing: 'registered', payers: 0, isOpen: false })
    expect(tenants.云泽C公司).toMatchObject({ standing: 'unregistered', isOpen: true })
    // A cancelled account is none; the name without a code is the only coded employer of that name.
    expect(tenants.云泽D公司).toMatchObject({ standing: 'unregistered', isOpen: true })
  })

  it('district by rule: the list, then the address; where neither says it is undecided', async () => {
    const { districtIds } = await campaignOf(city.db, { id: city.actor.campaignId })
    const rows = (await pageOf({})).rows.map(({ name, districtId }) => [name, districtId])
    expect(Object.fromEntries(rows)).toEqual({
      [mall]: districtIds.get('YZ-1'),
      [tower]: districtIds.get('YZ-2'),
      无名市场: null,
    })
  })

  it('lists the building with the most open tenants first, page by page', async () => {
    const { rows } = await pageOf({ show: 'open' })
    expect(rows[0]?.name).toBe(mall)
    expect(rows).toEqual(rows.toSorted((a, b) => comparePlaces(a, b) || a.id - b.id))
    const first = await pageOf({ limit: 1 })
    const second = await pageOf({ limit: 1, after: first.next ?? '' })
    const third = await pageOf({ limit: 1, after: second.next ?? '' })
    expect([...first.rows, ...second.rows, ...third.rows].map(({ id }) => id)).toEqual(
      (await pageOf({})).rows.map(({ id }) => id),
    )
    expect(third.next).toBeNull()
    expect((await pageOf({ text: '西城' })).rows.map(({ name }) => name)).toEqual([tower])
  })

  it('a district sees its own buildings, and nobody another one', async () => {
    expect((await pageOf({}, north)).rows.map(({ name }) => name)).toEqual([mall])
    await expect(view(tower, north)).rejects.toMatchObject({ code: 'place-not-found' })
    expect((await pageOf({}, { ...city.actor, role: 'reader' })).rows).toHaveLength(3)
    await expect(round(tower, { tenants: [] }, north)).rejects.toMatchObject({ code: 'place-not-found' })
  })
})

describe('a round through a building', () => {
  it('finds tenants, gone ones and new ones, and counts what is work now', async () => {
    const { 云泽C公司: c, 云泽D公司: d } = await tenantsOf(mall)
    const recorded = await round(mall, {
      tenants: [
        { tenantId: c?.id ?? 0, found: 'present', workers: 4 },
        { tenantId: d?.id ?? 0, found: 'gone', workers: 2 },
      ],
      newTenants: [
        { name: '老王五金店', room: '107', workers: 0 },
        { name: '云泽G公司', workers: 3 },
      ],
    })
    expect(recorded).toMatchObject({ present: 1, gone: 1, new: 2, open: 2 })
    const tenants = await tenantsOf(mall)
    expect(tenants.云泽C公司).toMatchObject({ found: 'present', workers: 4, isOpen: true })
    expect(tenants.云泽D公司).toMatchObject({ found: 'gone', workers: null, isOpen: false })
    // 无雇工的个体工商户 owes nothing (社会保险法 art. 10).
    expect(tenants.老王五金店).toMatchObject({ found: 'new', kind: 'individual', isOpen: false })
    const { rows } = await pageOf({ show: 'unvisited' })
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set([tower, '无名市场']))
  })

  it('no lead and no counter comes from it: annex 4 counts what batches issued (design §5)', async () => {
    const { rows } = await city.db.pool.query(
      `select (select count(*) from lead) as leads, (select count(*) from counter_delta) as counters,
              (select after::text from journal where command = 'record-round') as after`,
    )
    expect(rows[0]).toMatchObject({ leads: 0, counters: 0 })
    expect(rows[0].after).not.toMatch(/老王|王一/)
  })

  it.each([
    ['round-empty', {}],
    ['round-tenant-unknown', { tenants: [{ tenantId: 999_999, found: 'present' as const }] }],
    ['round-code-wrong', { newTenants: [{ name: '云泽X公司', code: '91350100M000100Y44' }] }],
    ['day-not-reached', { happenedOn: '2016-07-11', newTenants: [{ name: '云泽X公司' }] }],
    ['round-tenant-twice', { newTenants: [{ name: '云泽X公司' }, { name: '云泽 X公司' }] }],
  ])('is refused by a stable code: %s', async (code, found) => {
    await expect(round(mall, found)).rejects.toMatchObject({ code })
  })
  it('in a building whose district is undecided nobody can record one', async () => {
    await expect(round('无名市场', {}, north)).rejects.toMatchObject({ code: 'place-not-found' })
  })

  it('is voided with its reason: tenants are again as the rounds before it found them', async () => {
    const { 云泽C公司: c } = await tenantsOf(mall)
    const { roundId } = await round(mall, {
      happenedOn: '2016-07-09',
      tenants: [{ tenantId: c?.id ?? 0, found: 'gone' }],
      newTenants: [{ name: '走错了公司' }],
    })
    expect((await tenantsOf(mall)).云泽C公司).toMatchObject({ found: 'gone', isOpen: false })
    await runCommand(city.db, voidRound, north, { roundId, reason: '走错楼层' })
    const tenants = await tenantsOf(mall)
    expect(tenants.云泽C公司).toMatchObject({ found: 'present', workers: 4, isOpen: true })
    expect(tenants.走错了公司).toBeUndefined()
    await expect(
      runCommand(city.db, voidRound, north, { roundId, reason: '再来一次' }),
    ).rejects.toMatchObject({ code: 'round-voided-already' })
    await expect(runCommand(city.db, voidRound, west, { roundId, reason: '别的区县' })).rejects.toMatchObject(
      { code: 'round-not-found' },
    )
  })
})

describe('the list to print for a round', () => {
  it('has who is there, with empty lines for who is new; nobody who has gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuomian-round-'))
    try {
      const path = join(folder, 'round.xlsx')
      await writeRoundSheet(path, { place: await view(mall), today: '2016-07-10' })
      const table = await openTable(path)
      const lines: string[][] = []
      for await (const batch of table.rows())
        for (const { cells } of batch) lines.push(cells.map((cell) => String(cell ?? '')))
      await table.close()
      const text = lines.map((cells) => cells.join('|')).join('\n')
      expect(text).toContain('104|云泽C公司')
      expect(text).toContain('未登记')
      expect(text).not.toContain('云泽D公司')
      expect(lines.at(-1)?.[0]).toBe(String((await view(mall)).tenantRows.length - 1 + 12))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

describe('a later list and a later ledger', () => {
  it('stand in the place of the old under ids that stay, and rounds are kept', async () => {
    const before = await tenantsOf(mall)
    const standing = await readAs(city.db, city.actor, async (tx) =>
      placeFigures(tx, (await city.place()).campaign),
    )
    expect(standing.run).toMatchObject({ month: '2016-06', outdated: false })
    await city.deliver(
      'places',
      '2016-07-05',
      [
        ...list.filter(({ place_name }) => place_name !== tower && place_name !== '无名市场'),
        tenantRow(mall, null, { employer_name: '老王五金店', employer_key: '老王五金店', room: '107' }),
      ].filter(({ employer_name }) => employer_name !== '云泽B公司'),
    )
    await city.deliver('ledger-units', '2016-06-30', [...units, accountRow('C', 'YZ-1')])
    await city.deliver('ledger-persons', '2016-06-30', [...june, paymentRow(9, '2016-06', 'G')])
    const { run } = await readAs(city.db, city.actor, async (tx) =>
      placeFigures(tx, (await city.place()).campaign),
    )
    expect(run?.outdated).toBe(true)
    const { before: counted, after } = await compute()
    expect([counted.places, after.places]).toEqual([3, 1])
    const now = await tenantsOf(mall)
    expect(now.云泽C公司).toMatchObject({
      id: before.云泽C公司?.id,
      standing: 'registered',
      found: 'present',
      isOpen: false,
    })
    // Found on a round and on no list: compared with the ledger by the only coded employer of its name.
    expect(now.云泽G公司).toMatchObject({ listed: false, standing: 'paying', payers: 1 })
    expect(now.老王五金店).toMatchObject({ id: before.老王五金店?.id, listed: true, found: 'new' })
    expect(now.云泽B公司).toBeUndefined()
    expect((await view(tower)).goneOn).toBe('2016-07-10')
  })

  it('computed again nothing changes', async () => {
    const rows = async () => (await city.db.pool.query('select * from place_tenant order by id')).rows
    const before = await rows()
    const { before: counted, after } = await compute()
    expect(after).toEqual(counted)
    expect(await rows()).toEqual(before)
  })
})

describe('a tenant that is a lead', () => {
  it('leads on to it by any of its codes, for who may see the lead', async () => {
    const { campaignId } = city.actor
    const { districtIds } = await campaignOf(city.db, { id: campaignId })
    const { rows } = await city.db.pool.query<{ id: number }>(
      `with run as (insert into matching_run (campaign_id, state, deliveries, computed_on) values ($1, 'applied', '{}', '2016-07-01') returning id),
            made as (insert into employer (campaign_id, name, name_key) values ($1, '云泽C公司', '云泽C') returning id),
            code as (insert into employer_code (employer_id, campaign_id, kind, value, seen_from, seen_to, source_kind)
                     select id, $1, 'org-code', 'ORG00000C', '2016-01-01', '2016-07-01', 'housing-fund' from made)
       insert into lead (campaign_id, employer_id, district_id, district_rule, lead_class, reasons, name, units, persons, uninsured_now, state,
                         issued_on, first_run_id, last_run_id)
       select $1, made.id, $2, 'sub-centre', 'K2', '{K2}', '云泽C公司', 1, 3, 3, 'issued', '2016-07-01', run.id, run.id from made, run returning id`,
      [campaignId, districtIds.get('YZ-1')],
    )
    await compute()
    expect((await tenantsOf(mall)).云泽C公司?.leadId).toBe(rows[0]?.id)
    await city.db.pool.query('update lead set district_id = $1', [districtIds.get('YZ-2')])
    const seen = (await view(mall, north)).tenantRows.find(({ name }) => name === '云泽C公司')
    expect(seen?.leadId).toBeNull()
  })
})
