import { type Project, projectFiguresSchema, projectPageSchema, projectSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bringEvidence } from '../evidence/testing/bring-evidence.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { bringRows, type ListRow, listedProject, projectIds } from './testing/bring-rows.ts'

/** The invented campaign on 2016-06-30: the model of 0.9 per mille is in force on its last day. */
let world: World
let ids: ReadonlyMap<string, number>
let names: readonly string[]

const listed = (code: string, district: number, given: ListRow = {}): ListRow =>
  listedProject(code, names[district - 1] ?? '', given)

async function importList(asOf: string, rows: readonly ListRow[]): Promise<void> {
  const outcome = await bringRows(world, 'projects', asOf, rows)
  expect(outcome).toMatchObject({ state: 'stored', rowsStored: rows.length })
  ids = await projectIds(world)
}

const idOf = (code: string): number => ids.get(code) ?? 0
const view = async (who: Who, code: string): Promise<Project> =>
  projectSchema.parse((await world.call(who, 'GET', `/projects/${idOf(code)}`)).body)
const act = (who: Who, code: string, name: string, body: object) =>
  world.call(who, 'POST', `/projects/${idOf(code)}/${name}`, body)
const codes = async (who: Who, query: string): Promise<string[]> =>
  projectPageSchema
    .parse((await world.call(who, 'GET', `/projects?${query}`)).body)
    .rows.map(({ code }) => code)
const figures = async (who: Who) =>
  projectFiguresSchema.parse((await world.call(who, 'GET', '/projects/figures')).body)

const FOUND = {
  verifiedOn: '2016-06-29',
  isStarted: true,
  workFrom: '2016-01-01',
  workTo: '2017-12-31',
  labour: 80,
  costCents: 12_000_000_000,
  officers: ['孙一', '李二'],
}
const PAID = { 参保登记号: 'GS1', 参保日期: '2016-01-01', 缴费额: '108000', 实名人数: '50' }

beforeAll(async () => {
  world = await openWorld()
  names = world.definition.units.map(({ name }) => name.zh)
  await importList('2016-05-31', [
    listed('P1', 1),
    listed('P2', 1, { 项目状态: '未开工', 施工许可证日期: '2016-05-01', 总造价: '1000000' }),
    listed('P3', 2, { 合同起始日期: '2014-10-01', 合同终止日期: '2016-09-30' }),
    listed('P4', 3, PAID),
    listed('P5', 1, { 项目状态: '竣工' }),
  ])
})
afterAll(() => world.close())

describe('the register', () => {
  test('answers which projects are not insured and what it would cost them, dearest first', async () => {
    const { body } = await world.call('city', 'GET', '/projects?show=uninsured')
    const { rows } = projectPageSchema.parse(body)
    // 120,000,000 × 0.9 ‰ × 550 of 731 days; 93 of 731; 1,000,000 × 0.9 ‰ × 550 of 731 (reckoned by hand).
    expect(rows.map(({ code, group, flag, premiumCents }) => [code, group, flag, premiumCents])).toEqual([
      ['P1', 'new', 'started-without-enrolment', 8_125_855],
      ['P3', 'running', null, 1_374_008],
      ['P2', 'new', 'permit-without-enrolment', 67_715],
    ])
    expect(await figures('city')).toMatchObject({
      listed: 5,
      uninsured: { projects: 3, persons: 300, premiumCents: 8_125_855 + 1_374_008 + 67_715, unpriced: 0 },
      flagged: 2,
      toVerify: 4,
      model: { source: '云人社发〔2015〕3号' },
    })
  })

  test('a district sees its own projects alone', async () => {
    expect(await codes('d1', 'show=all')).toEqual(['P1', 'P2', 'P5'])
    expect((await world.call('d2', 'GET', `/projects/${idOf('P1')}`)).status).toBe(404)
    expect(await act('d2', 'P1', 'verify', FOUND)).toMatchObject({
      status: 404,
      body: { error: { code: 'project-not-found' } },
    })
    expect((await act('city', 'P1', 'verify', FOUND)).status).toBe(403)
    expect((await world.call('inspection', 'GET', '/projects')).status).toBe(403)
  })

  test('pages follow each other without a gap', async () => {
    const first = projectPageSchema.parse(
      (await world.call('city', 'GET', '/projects?show=all&limit=2')).body,
    )
    expect(first.rows.map(({ code }) => code)).toEqual(['P1', 'P2'])
    expect(await codes('city', `show=all&limit=2&after=${first.next}`)).toEqual(['P3', 'P4'])
    // Somebody's act took the last project of the page off the list: the next page begins where it was.
    expect(await codes('city', 'show=all&limit=2&after=999-2')).toEqual(['P2', 'P3'])
    expect(await codes('city', 'show=all&text=p4')).toEqual(['P4'])
    expect(await codes('city', 'show=all&group=running')).toEqual(['P3'])
  })

  test('rates are of new and of running projects apart, districts of one plan together, with the way of counting', async () => {
    const { participation } = await figures('city')
    const [d1, d2, d3] = (['d1', 'd2', 'd3'] as const).map((who) => world.actor(who).districtId)
    // The plan of annex 5 belongs to the first and the third unit together.
    expect(participation.map(({ districtIds }) => districtIds)).toEqual([[d1, d3], [d2]])
    expect(participation[0]?.groups.new).toEqual({
      due: { projects: 3, persons: 250 },
      insured: { projects: 1, persons: 50 },
      countedBy: { roster: 0, named: 50, verified: 0, listed: 200, estimate: 0 },
      uncounted: 0,
    })
    expect(participation[1]?.groups).toMatchObject({
      new: { due: { projects: 0 } },
      running: { due: { projects: 1 }, insured: { projects: 0 } },
    })
  })
})

describe('a verification', () => {
  test('is refused with the field and the rule, whatever is wrong with it', async () => {
    const refused = async (change: object) => {
      const { status, body } = await act('d1', 'P1', 'verify', { ...FOUND, ...change })
      return [status, body.error.code, body.error.field]
    }
    expect(await refused({ costCents: 0 })).toEqual([422, 'premium-cost-zero', 'costCents'])
    expect(await refused({ workTo: '2015-12-31' })).toEqual([422, 'premium-ends-before-start', 'workTo'])
    expect(await refused({ verifiedOn: '2016-07-01' })).toEqual([422, 'day-not-reached', 'verifiedOn'])
    expect(await refused({ remainingCostCents: 12_000_000_001 })).toEqual([
      422,
      'premium-remaining-cost-wrong',
      'remainingCostCents',
    ])
    expect((await refused({ officers: ['孙一'] }))[0]).toBe(400)
    expect((await refused({ officers: ['孙一', '孙一'] }))[0]).toBe(400)
    expect((await view('d1', 'P1')).verification).toBe('unverified')
  })

  test('keeps its files and the premium with its derivation, and stands in journal and timeline', async () => {
    const file = await bringEvidence(world, 'd1')
    expect(await act('d1', 'P1', 'verify', { ...FOUND, evidence: [file] })).toMatchObject({
      status: 200,
      body: { dueCents: 8_125_855, why: null, settlement: null },
    })
    const project = await view('d1', 'P1')
    expect(project).toMatchObject({ verification: 'verified', workers: { persons: 80, by: 'verified' } })
    expect(project.verifications).toMatchObject([
      { labour: 80, officers: ['孙一', '李二'], evidence: [{ id: file }] },
    ])
    expect(project.premiums).toMatchObject([
      { cause: 'verification', model: 'cost-rate', dueCents: 8_125_855 },
    ])
    expect(project.premiums[0]?.steps.at(-1)?.zh).toContain('550 ÷ 731')
    expect(project.events.map(({ kind }) => kind)).toEqual(['verified', 'listed'])
    expect(await codes('d1', 'show=to-verify')).toEqual(['P2'])
    const { rows } = await world.db.pool.query(
      `select command, district_id, after from journal where command = 'verify-project'`,
    )
    expect(rows).toMatchObject([
      { district_id: world.actor('d1').districtId, after: { labour: 80, files: 1 } },
    ])
    // Names of officers are in the record, never in the journal.
    expect(JSON.stringify(rows)).not.toContain('孙一')
  })
})

describe('changes', () => {
  test('need a verification to stand on', async () => {
    expect(await act('d1', 'P2', 'extend', { agreedOn: '2016-06-01', to: '2018-01-31' })).toMatchObject({
      status: 409,
      body: { error: { code: 'project-not-verified' } },
    })
  })

  test('a changed cost asks for a supplement or gives back what is too much', async () => {
    const asked = { costCents: 13_000_000_000, changedOn: '2016-06-30', note: '设计变更' }
    expect((await act('d3', 'P4', 'verify', FOUND)).body).toMatchObject({
      dueCents: 10_800_000,
      settlement: { kind: 'even', cents: 0 },
    })
    expect((await act('d3', 'P4', 'change-cost', asked)).body).toMatchObject({
      dueCents: 11_700_000,
      settlement: { kind: 'supplement', cents: 900_000, declareBy: '2016-07-30' },
    })
    expect(
      (await act('d3', 'P4', 'change-cost', { ...asked, costCents: 11_000_000_000 })).body,
    ).toMatchObject({
      settlement: { kind: 'refund', cents: 900_000 },
    })
    expect(await act('d3', 'P4', 'change-cost', { ...asked, costCents: 11_000_000_000 })).toMatchObject({
      body: { error: { code: 'project-cost-unchanged', field: 'costCents' } },
    })
    expect(await act('d3', 'P4', 'change-cost', { ...asked, changedOn: '2015-12-31' })).toMatchObject({
      body: { error: { code: 'premium-changed-before-joining' } },
    })
    expect(await act('d3', 'P4', 'change-cost', { ...asked, costCents: 0 })).toMatchObject({
      body: { error: { code: 'premium-cost-zero' } },
    })
  })

  test('a suspension is open until work begins again; two never overlap', async () => {
    const days = { from: '2016-06-01', reason: '汛期停工' }
    expect((await act('d1', 'P1', 'resume', { on: '2016-06-10' })).body.error.code).toBe(
      'project-not-suspended',
    )
    expect(await act('d1', 'P1', 'suspend', { ...days, from: '2015-12-31' })).toMatchObject({
      body: { error: { code: 'premium-suspension-outside', field: 'from', rule: 'R25' } },
    })
    expect((await act('d1', 'P1', 'suspend', days)).status).toBe(200)
    expect((await act('d1', 'P1', 'suspend', days)).body.error.code).toBe('project-suspended-already')
    expect((await act('d1', 'P1', 'resume', { on: '2016-06-01' })).body.error.code).toBe(
      'project-resumed-before',
    )
    expect((await act('d1', 'P1', 'resume', { on: '2016-06-10' })).status).toBe(200)
    expect((await act('d1', 'P1', 'suspend', { ...days, from: '2016-06-05' })).body.error.code).toBe(
      'premium-suspensions-overlap',
    )
    expect((await view('d1', 'P1')).suspensions).toMatchObject([{ from: '2016-06-01', to: '2016-06-09' }])
  })

  test('an extension moves the last day, and the premium with it', async () => {
    expect(await act('d1', 'P1', 'extend', { agreedOn: '2016-06-15', to: '2017-12-31' })).toMatchObject({
      body: { error: { code: 'premium-extension-shortens', field: 'to' } },
    })
    // 120,000,000 × 0.9 ‰ × 581 of 762 days.
    expect(
      (await act('d1', 'P1', 'extend', { agreedOn: '2016-06-15', to: '2018-01-31' })).body.dueCents,
    ).toBe(8_234_646)
    const { to, extensions, premiums } = await view('d1', 'P1')
    expect([to, extensions.length]).toEqual(['2018-01-31', 1])
    expect(premiums.map(({ cause }) => cause)).toEqual([
      'extension',
      'suspension',
      'suspension',
      'verification',
    ])
  })
})

describe('the next list', () => {
  test('brings new, changed and gone projects; what was verified stays and is to be verified again', async () => {
    const file = await bringEvidence(world, 'd2')
    expect((await act('d2', 'P3', 'verify', { ...FOUND, evidence: [file] })).status).toBe(200)
    const rows = [
      listed('P1', 1, { 总造价: '150000000' }),
      listed('P3', 3, { 合同起始日期: '2014-10-01', 合同终止日期: '2016-09-30' }),
      listed('P4', 3, PAID),
      listed('P5', 1, { 项目状态: '竣工' }),
      listed('P6', 2, { 合同终止日期: '' }),
    ]
    await importList('2016-06-30', rows)
    const changed = await view('d1', 'P1')
    expect(changed).toMatchObject({
      verification: 'list-changed',
      costCents: 12_000_000_000,
      listed: { costCents: 15_000_000_000 },
    })
    expect(changed.events[0]).toMatchObject({
      kind: 'changed',
      detail: { list_cost_cents: [12_000_000_000, 15_000_000_000] },
    })
    expect(await codes('d1', 'show=gone')).toEqual(['P2'])
    expect(await act('d1', 'P2', 'verify', FOUND)).toMatchObject({
      status: 409,
      body: { error: { code: 'project-gone' } },
    })
    // Handed to another district by the list, history, files and all; the district before sees none of it.
    expect(await codes('d2', 'show=all')).toEqual(['P6'])
    const moved = await view('d3', 'P3')
    expect(moved.events.map(({ kind }) => kind)).toEqual(['changed', 'verified', 'listed'])
    expect(moved.verifications).toMatchObject([{ evidence: [{ id: file }] }])
    const opened = (who: Who) =>
      world.server.inject({
        url: `/api/evidence/${file}`,
        cookies: { kuomian_session: `token-${who}` },
      })
    expect((await opened('d3')).statusCode).toBe(200)
    expect((await opened('d1')).statusCode).toBe(404)
    expect(await view('d2', 'P6')).toMatchObject({
      premiumCents: null,
      premium: { reckoned: false, why: 'no-term' },
    })
    expect((await view('d3', 'P4')).verification).toBe('verified')
    expect(await codes('city', 'show=to-verify')).toEqual(['P1', 'P6'])
  })

  test('without a model in force nothing is guessed, and the reason is said', async () => {
    await world.db.pool.query(
      `update campaign set definition = jsonb_set(definition::jsonb, '{premiumModels}', '[]') where id = $1`,
      [world.campaignId],
    )
    expect(await act('d1', 'P1', 'verify', FOUND)).toMatchObject({
      status: 200,
      body: { dueCents: null, why: 'no-model' },
    })
    expect(await figures('d1')).toMatchObject({ model: null, uninsured: { premiumCents: 0, unpriced: 1 } })
  })
})
