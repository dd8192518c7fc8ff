import {
  dispatchEmployerSchema,
  dispatchEmployersSchema,
  dispatchOverviewSchema,
  jobSchema,
  jobStartedSchema,
} from '@kuomian/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildServer } from '../../app/serve.ts'
import { type Jobs, openJobs } from '../../jobs/index.ts'
import { testCity } from '../matching/testing/city.ts'
import { createDemoUsers } from '../session/index.ts'
import { accountRow, paymentRow, relationRow } from './testing/dispatch-rows.ts'

/*
 * The firm X sends 1–3 to A, of whom 1 is paid for, and 4 to B; the firm Y sends 5 and 6 to B, who are both paid for. A is in YZ-1, B in YZ-2. A is
 * a firm as well: it sends 7 to B.
 */
let city: Awaited<ReturnType<typeof testCity>>
let jobs: Jobs
let server: FastifyInstance
const cookies = new Map<string, string>()

beforeAll(async () => {
  city = await testCity('2016-07-10')
  // The job's own process finds the test's database by this.
  vi.stubEnv('DATABASE_URL', city.program.connectionString)
  const { campaign } = await city.place()
  await createDemoUsers(city.db, campaign)
  jobs = await openJobs(city.db, city.program.connectionString, city.program.folders.data)
  server = await buildServer({ program: city.program, jobs })
  for (const login of ['yz-city', 'yz-leader', 'yz-1', 'yz-inspection']) {
    const payload = { login, password: 'kuomian-demo' }
    const answer = await server.inject({ method: 'POST', url: '/api/sign-in', payload })
    cookies.set(login, String(answer.headers['set-cookie']).split(';')[0] ?? '')
  }
})
afterAll(async () => {
  await jobs.stop()
  await server.close()
  vi.unstubAllEnvs()
  await city.close()
})

const headersOf = (login: string) => ({ cookie: cookies.get(login) ?? '' })
const get = (url: string, login = 'yz-city') =>
  server.inject({ method: 'GET', url: `/api/dispatch${url}`, headers: headersOf(login) })
const count = (login = 'yz-city') =>
  server.inject({ method: 'POST', url: '/api/dispatch/count', headers: headersOf(login) })
const list = async (query = '', login = 'yz-city') =>
  dispatchEmployersSchema.parse((await get(`/employers${query}`, login)).json())
const namesIn = async (query: string, login?: string) =>
  (await list(query, login)).rows.map(({ name, partners, partnersBehind }) => [
    name,
    partners,
    partnersBehind,
  ])

describe('before a month is counted', () => {
  test('there is no rate and no list, and that is no error', async () => {
    expect((await get('')).json()).toEqual({ rate: null })
    expect(await list()).toEqual({ rows: [], next: null })
    expect((await get('/employers/1')).json().error.code).toBe('dispatch-employer-unknown')
  })
})

describe('the city counts, and walks from firm to user unit', () => {
  test('counting is a job of the city', async () => {
    await city.deliver(
      'ledger-units',
      '2016-06-30',
      ['A', 'B', 'X', 'Y'].map((letter) =>
        accountRow(letter, letter === 'B' || letter === 'Y' ? 'YZ-2' : 'YZ-1'),
      ),
    )
    const paid = [
      ['X', 1],
      ['Y', 5],
      ['Y', 6],
    ] as const
    await city.deliver(
      'ledger-persons',
      '2016-06-30',
      paid.map(([firm, person]) => paymentRow(person, '2016-06', firm)),
    )
    await city.deliver('dispatch-relations', '2016-07-01', [
      ...[1, 2, 3].map((person) => relationRow(person, 'A', 'X')),
      relationRow(4, 'B', 'X'),
      ...[5, 6].map((person) => relationRow(person, 'B', 'Y')),
      relationRow(7, 'B', 'A'),
    ])
    expect((await count('yz-1')).statusCode).toBe(403)
    const { jobId } = jobStartedSchema.parse((await count()).json())
    const job = await vi.waitFor(
      async () => {
        const answer = await server.inject({
          method: 'GET',
          url: `/api/jobs/${jobId}`,
          headers: headersOf('yz-city'),
        })
        const found = jobSchema.parse(answer.json())
        expect(found.state).toMatch(/done|failed/)
        return found
      },
      { timeout: 60_000, interval: 300 },
    )
    expect(job).toMatchObject({ state: 'done', result: { month: '2016-06', pairs: 4 } })
  }, 90_000)

  test('which firms have not split: those with the most persons first, those that have last', async () => {
    expect(await namesIn('')).toEqual([
      ['云泽X公司', 2, 2],
      ['云泽A公司', 1, 1],
      ['云泽Y公司', 1, 0],
    ])
    expect(await namesIn('?state=behind')).toHaveLength(2)
    expect(await namesIn('?state=split')).toEqual([['云泽Y公司', 1, 0]])
    expect(await namesIn('?side=user-unit')).toEqual([
      ['云泽A公司', 1, 1],
      ['云泽B公司', 3, 2],
    ])
    expect(await namesIn('?name=X公')).toHaveLength(1)
    const { districtIds } = (await city.place()).campaign
    expect(await namesIn(`?district=${districtIds.get('YZ-1')}`)).toEqual([['云泽X公司', 1, 1]])
  })

  test('page by page it is the same list', async () => {
    const whole = await list()
    const paged: typeof whole.rows = []
    let after = ''
    for (;;) {
      const page = await list(`?limit=1${after}`)
      paged.push(...page.rows)
      if (page.next === null) break
      after = `&after=${page.next}`
    }
    expect(paged).toEqual(whole.rows)
    expect((await get('/employers?after=x')).statusCode).toBe(400)
  })

  test('every step leads on, and back; who is firm and user unit shows both sides', async () => {
    const [first] = (await list()).rows
    const firm = dispatchEmployerSchema.parse((await get(`/employers/${first?.id}`)).json())
    expect(firm).toMatchObject({
      name: '云泽X公司',
      month: '2016-06',
      sides: [{ side: 'firm', counts: { SPLIT_OK: 1, UNPAID: 3 }, partnersInAll: 2 }],
    })
    const [partner] = firm.sides[0]?.partners ?? []
    const unit = dispatchEmployerSchema.parse((await get(`/employers/${partner?.id}`)).json())
    expect(unit.sides.map(({ side, partners }) => [side, partners.map(({ name }) => name)])).toEqual([
      ['firm', ['云泽B公司']],
      ['user-unit', ['云泽X公司']],
    ])
    expect(unit.sides[1]?.partners[0]?.id).toBe(firm.id)
  })
})

describe('who sees what', () => {
  test('a district walks among its own user units only', async () => {
    expect(await namesIn('', 'yz-1')).toEqual([['云泽X公司', 1, 1]])
    const [firm] = (await list('', 'yz-1')).rows
    const view = dispatchEmployerSchema.parse((await get(`/employers/${firm?.id}`, 'yz-1')).json())
    expect(view.sides[0]?.partners.map(({ name }) => name)).toEqual(['云泽A公司'])
    const hidden = (await list()).rows.find(({ name }) => name === '云泽Y公司')
    expect((await get(`/employers/${hidden?.id}`, 'yz-1')).statusCode).toBe(404)
    const { rate } = dispatchOverviewSchema.parse((await get('', 'yz-1')).json())
    expect([rate?.city, rate?.districts.length]).toEqual([null, 1])
  })
  test('a leader reads the city; who gets hand-overs reads nothing', async () => {
    const { rate } = dispatchOverviewSchema.parse((await get('', 'yz-leader')).json())
    expect(rate?.city?.persons).toEqual({ split: 3, all: 7 })
    for (const url of ['', '/employers', '/employers/1'])
      expect((await get(url, 'yz-inspection')).statusCode).toBe(403)
  })
})
