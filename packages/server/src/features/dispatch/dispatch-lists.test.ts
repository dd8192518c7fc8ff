import { join } from 'node:path'
import {
  type DispatchEmployersQuery,
  type DispatchSuspectsQuery,
  dispatchEmployersQuerySchema,
  dispatchFindingsQuerySchema,
  dispatchSuspectsQuerySchema,
  headCountsQuerySchema,
} from '@kuomian/contract'
import { companyKey } from '@kuomian/identity'
import { openTable } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { testCity } from '../matching/testing/city.ts'
import type { TestRow } from '../matching/testing/write-roster.ts'
import { writeFindingsSheet } from './findings-sheet.ts'
import { computeStatuses } from './index.ts'
import { listEmployers } from './list-employers.ts'
import { listFindings } from './list-findings.ts'
import { listHeadCounts } from './list-head-counts.ts'
import { listSuspects } from './list-suspects.ts'
import { accountRow, paymentRow, relationRow } from './testing/dispatch-rows.ts'
import { foundUnit, visitFirm } from './testing/visited-firm.ts'
import { viewEmployer } from './view-employer.ts'

/*
 * X sends 1–3 to A, who has seven payers of its own, and 4 to B, who has one hundred. Person 1 stands twice in the list, X dispatches 5 to itself. A visit to X
 * verified six heads at A. 云泽劳务派遣公司 holds a licence and has a lead; 云泽人力资源公司 has neither.
 */
let city: Awaited<ReturnType<typeof testCity>>
beforeAll(async () => {
  city = await testCity('2016-07-10')
  await city.deliver('ledger-units', '2016-06-30', [
    account('A', 'YZ-1', 7),
    account('B', 'YZ-2', 100),
    account('X', 'YZ-1', 3),
    { ...account('R', 'YZ-2', 4), employer_name: '云泽人力资源公司', employer_key: '人力资源' },
  ])
  await city.deliver(
    'ledger-persons',
    '2016-06-30',
    [1, 2, 4].map((person) => paymentRow(person, '2016-06', 'X')),
  )
  await city.deliver('dispatch-licences', '2016-06-30', [
    {
      ...{
        employer_name: '云泽劳务派遣公司',
        employer_key: companyKey('云泽劳务派遣公司', home),
        valid_to: '2017-01-01',
      },
      org_code: 'ORG00000L',
    },
  ])
  await city.deliver('dispatch-relations', '2016-07-01', [
    ...[1, 2, 3].map((person) => relation(person, 'A', 'X')),
    relation(4, 'B', 'X'),
    relation(1, 'A', 'X', { from: '2016-01-01' }),
    relation(5, 'X', 'X'),
  ])
  await visitFirm(city.db, city.actor.campaignId, {
    ...{
      firm: '云泽X公司',
      district: 'YZ-1',
      happenedOn: '2016-06-20',
      userUnits: [foundUnit('云泽A公司', 6)],
    },
  })
  const place = await city.place()
  await computeStatuses(place, place.campaign.today)
})
afterAll(() => city.close())

const home = { home: ['云泽'] }
const key = (letter: string) => companyKey(`云泽${letter}公司`, home)
const account = (letter: string, district: string, payers: number): TestRow => ({
  ...accountRow(letter, district),
  ...{ employer_key: key(letter), paying_count: payers },
})
const relation = (person: number, userUnit: string, firm: string, more: TestRow = {}) =>
  relationRow(person, userUnit, firm, { user_key: key(userUnit), firm_key: key(firm), ...more })

const read = async <T>(
  work: (tx: Tx, campaign: RunningCampaign) => Promise<T>,
  actor: Actor = city.actor,
) => {
  const { campaign } = await city.place()
  return readAs(city.db, actor, (tx) => work(tx, campaign))
}
const north = async (): Promise<Actor> => {
  const { campaign } = await city.place()
  return { ...city.actor, role: 'district', districtId: campaign.districtIds.get('YZ-1') ?? null }
}

describe('rows of the lists that somebody has to correct', () => {
  const list = (query: object = {}, actor?: Actor) =>
    read((tx, campaign) => listFindings(tx, campaign, dispatchFindingsQuerySchema.parse(query)), actor)

  test('each row with its file, line and what it stands against', async () => {
    const { rows } = await list()
    expect(
      rows.map(({ code, at, other, userUnit, firm }) => [code, at.row, other?.row, userUnit, firm]),
    ).toEqual([
      ['relation-repeated', 6, 2, '云泽A公司', '云泽X公司'],
      ['firm-dispatches-to-itself', 7, undefined, '云泽X公司', '云泽X公司'],
    ])
    expect(rows[0]).toMatchObject({ from: '2016-01-01', to: null, counts: true })
    expect(rows[0]?.idMasked).toMatch(/^3301\*{10}.{4}$/)
  })
  test('by kind, page by page, and for a district its own user units alone', async () => {
    expect((await list({ code: 'relations-overlap' })).rows).toEqual([])
    const first = await list({ limit: 1 })
    const second = await list({ limit: 1, after: first.next })
    expect([first.rows[0]?.at.row, second.rows[0]?.at.row, second.next]).toEqual([6, 7, null])
    expect((await list({}, await north())).rows).toHaveLength(2)
  })
  test('as a sheet, line by line the same', async () => {
    const path = join(city.program.folders.data, 'findings.xlsx')
    await read((tx, campaign) => writeFindingsSheet(path, tx, campaign, {}))
    const table = await openTable(path)
    const lines: string[] = []
    for await (const rows of table.rows())
      for (const { cells } of rows) lines.push(JSON.stringify(cells.map((cell) => cell ?? null)))
    await table.close()
    expect(lines.filter((line) => line.includes('云泽X公司'))).toHaveLength(2)
    expect(lines.join('')).toContain('dispatch-relations 第2行')
  })
})

describe('declared against verified heads (R14)', () => {
  const list = (query: object) =>
    read((tx, campaign) => listHeadCounts(tx, campaign, headCountsQuerySchema.parse(query)))

  test('two of six heads at A are paid for: four are missing, and priced on the floor of the base', async () => {
    const { rows, price, sum } = await list({ side: 'user-unit' })
    expect(rows).toMatchObject([
      { name: '云泽A公司', partners: 1, declared: 2, verified: 6, gap: 4, standing: 'under-declared' },
    ])
    expect(price.why === null ? rows[0]?.cents : null).toBe(
      price.perPersonCents === null ? null : price.perPersonCents * 4,
    )
    expect(sum).toEqual({ declared: 2, verified: 6, gap: 4 })
  })
  test('both sides answer for it; where nobody was, nothing is compared', async () => {
    expect((await list({})).rows.map(({ name, gap }) => [name, gap])).toEqual([['云泽X公司', 4]])
    expect((await list({ standing: 'agrees' })).rows).toEqual([])
    expect((await list({ standing: 'under-declared' })).rows).toHaveLength(1)
  })
})

describe('the share of dispatched workers (劳务派遣暂行规定 4)', () => {
  const list = (query: Partial<DispatchEmployersQuery>) =>
    read((tx, campaign) => listEmployers(tx, campaign, dispatchEmployersQuerySchema.parse(query)))

  test('of thirteen workers at A six are dispatched; the limit of ten per cent leaves none', async () => {
    const { rows } = await list({ side: 'user-unit' })
    expect(rows.map(({ name, share }) => [name, share])).toEqual([
      ['云泽A公司', { own: 7, dispatched: 6, warning: { severity: 'warning', limit: '0.10', excess: 6 } }],
      ['云泽B公司', { own: 100, dispatched: 1, warning: null }],
    ])
    expect((await list({ side: 'user-unit', overLimit: 'yes' })).rows.map(({ name }) => name)).toEqual([
      '云泽A公司',
    ])
  })
  test('it stands on the user unit’s own page, with what the visit found', async () => {
    const [row] = (await list({ side: 'user-unit' })).rows
    const page = await read((tx, campaign) => viewEmployer(tx, campaign, row?.id ?? 0))
    expect(page.share?.warning?.excess).toBe(6)
    expect(page.sides[0]?.partners[0]?.found).toEqual({
      ...{ headsByFirm: 6, headsByUnit: null, splitAccount: false, unnamed: 3 },
    })
  })
})

describe('suspects (K3)', () => {
  const list = (query: Partial<DispatchSuspectsQuery> = {}, actor?: Actor) =>
    read((tx, campaign) => listSuspects(tx, campaign, dispatchSuspectsQuerySchema.parse(query)), actor)

  test('the highest score first, each with its signs in words', async () => {
    const { rows, threshold } = await list()
    expect(threshold).toBe(40)
    expect(
      rows.map(({ name, score, signs }) => [name, score, signs.map(({ because }) => because.zh)]),
    ).toEqual([
      ['云泽劳务派遣公司', 80, ['持有劳务派遣许可证', '名称含“劳务派遣”']],
      ['云泽人力资源公司', 40, ['名称含“人力资源”']],
    ])
  })
  test('by sign, district and name, page by page', async () => {
    expect((await list({ sign: 'licence' })).rows).toHaveLength(1)
    expect((await list({ name: '人力' })).rows).toHaveLength(1)
    expect((await list({}, await north())).rows).toEqual([])
    const first = await list({ limit: 1 })
    expect((await list({ limit: 1, after: first.next ?? '' })).rows[0]?.score).toBe(40)
  })
  test('who was visited counts as an example of how good the signs are', async () => {
    const { campaign } = await city.place()
    await visitFirm(city.db, campaign.id, {
      ...{ firm: '云泽劳务派遣公司', district: 'YZ-1', happenedOn: '2016-06-21', userUnits: [] },
    })
    await city.db.pool.query(
      `insert into employer_code (employer_id, campaign_id, kind, value, seen_from, seen_to, source_kind)
       select employer_id, campaign_id, 'org-code', 'ORG00000L', '2016-06-01', '2016-06-01', 'dispatch-licences' from lead where name = '云泽劳务派遣公司'`,
    )
    await computeStatuses(await city.place(), '2016-07-10')
    const { rows, found } = await list()
    expect(rows.map(({ state, leadId }) => [state, leadId !== null])).toEqual([
      ['confirmed', true],
      ['no-lead', false],
    ])
    expect(found).toEqual({ visited: 1, confirmed: 1 })
    expect((await list({ state: 'no-lead' })).rows).toHaveLength(1)
  })
})
