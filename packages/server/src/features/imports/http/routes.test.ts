import { readFile } from 'node:fs/promises'
import { deliveriesSchema, jobSchema, jobStartedSchema, previewSchema } from '@kuomian/contract'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildServer } from '../../../app/serve.ts'
import { type Jobs, openJobs } from '../../../jobs/index.ts'
import { createDemoUsers } from '../../session/index.ts'
import { openPlace, type TestPlace } from '../testing/place.ts'
import { PERSON_HEADER, personRow } from '../testing/rows.ts'

let place: TestPlace
let jobs: Jobs
let server: FastifyInstance
const cookies = new Map<string, string>()

beforeAll(async () => {
  place = await openPlace('2015-08-31')
  // The job's own process finds the test's database by this.
  vi.stubEnv('DATABASE_URL', place.connectionString)
  await createDemoUsers(place.program.db, place.campaign)
  jobs = await openJobs(place.program.db, place.connectionString, place.data)
  server = await buildServer({ program: place.program, jobs })
  for (const login of ['tj-city', 'tj-01']) {
    const answer = await server.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { login, password: 'kuomian-demo' },
    })
    cookies.set(login, String(answer.headers['set-cookie']).split(';')[0] ?? '')
  }
})
afterAll(async () => {
  await jobs.stop()
  await server.close()
  vi.unstubAllEnvs()
  await place.close()
})

const as = (login: string) => ({ cookie: cookies.get(login) ?? '' })
const get = (url: string, login = 'tj-city') => server.inject({ method: 'GET', url, headers: as(login) })

async function uploadFile(path: string, name: string, login = 'tj-city', query = 'kind=ledger-persons') {
  const boundary = 'kuomian-boundary'
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    await readFile(path),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  const headers = { ...as(login), 'content-type': `multipart/form-data; boundary=${boundary}` }
  return server.inject({ method: 'POST', url: `/api/imports/files?${query}`, headers, payload })
}

async function importUpload(body: object) {
  const started = await server.inject({
    method: 'POST',
    url: '/api/imports',
    headers: as('tj-city'),
    payload: body,
  })
  const { jobId } = jobStartedSchema.parse(started.json())
  return vi.waitFor(
    async () => {
      const job = jobSchema.parse((await get(`/api/jobs/${jobId}`)).json())
      expect(['done', 'failed']).toContain(job.state)
      return job
    },
    { timeout: 50_000, interval: 200 },
  )
}

describe('a roster comes in by the page', () => {
  test('upload, look, try, import, fetch what was refused', async () => {
    const rows = [
      ['姓名', ...PERSON_HEADER.slice(0, 1), ...PERSON_HEADER.slice(2)],
      ...[1, 2, 3].map((n) => {
        const [id = '', name = '', ...rest] = personRow(n, n === 2 ? { 姓名: '' } : {})
        return [name, id, ...rest]
      }),
    ]
    const uploaded = await uploadFile(await place.csv('六月.csv', rows), '六月.csv')
    const preview = previewSchema.parse(uploaded.json())
    expect(preview).toMatchObject({
      fileName: '六月.csv',
      headerRow: 1,
      asOf: '2015-06-30',
      missing: [],
      duplicates: [],
    })
    expect(preview.columns.map(({ field }) => field).slice(0, 2)).toEqual(['person_name', 'resident_id'])

    const order = { uploadId: preview.uploadId, kind: 'ledger-persons' }
    expect((await importUpload({ ...order, dryRun: true })).result).toMatchObject({
      state: 'dry-run',
      rowsIn: 3,
      rowsRefused: 1,
    })
    expect(await place.query('select id from delivery')).toEqual([])

    expect((await importUpload(order)).result).toMatchObject({
      state: 'stored',
      rowsIn: 3,
      rowsStored: 2,
      rowsRefused: 1,
    })
    const { deliveries } = deliveriesSchema.parse((await get('/api/imports/deliveries')).json())
    expect(deliveries).toMatchObject([{ fileName: '六月.csv', rowsRefused: 1, hasRefusedFile: true }])
    const [delivery] = deliveries
    expect((await get(`/api/imports/deliveries/${delivery?.id}/errors`)).json()).toMatchObject({
      total: 1,
      errors: [{ row: 3 }],
    })
    const refused = await get(`/api/imports/deliveries/${delivery?.id}/refused`)
    expect(refused.headers['content-disposition']).toContain(encodeURIComponent('六月-错误说明.csv'))
    expect(refused.body).toContain('必填，但为空')

    // The upload is gone once it is in: rosters hold personal data.
    expect((await get(`/api/imports/files/${preview.uploadId}?kind=ledger-persons`)).json()).toMatchObject({
      error: { code: 'upload-not-found' },
    })
  })

  test('a mapping corrected on the page is proposed for the next file of that source, and of no other', async () => {
    const rows = [
      ['单位名称', '人头', '其他'],
      ['天津甲有限公司', '12', 'x'],
    ]
    const query = (source: string) => `kind=sme&source=${encodeURIComponent(source)}`
    const upload = async (name: string, extra: string[][], source: string) =>
      previewSchema.parse(
        (await uploadFile(await place.csv(name, [...rows, ...extra]), name, 'tj-city', query(source))).json(),
      )
    const first = await upload('一批.csv', [], '甲委')
    expect(first).toMatchObject({ remembered: false })
    expect(first.columns.map(({ field }) => field)).toEqual(['employer_name', null, null])

    const mapping = ['employer_name', 'staff_count', null]
    await importUpload({ uploadId: first.uploadId, kind: 'sme', source: '甲委', mapping })

    const second = await upload('二批.csv', [['天津乙有限公司', '7', '']], '甲委')
    expect(second).toMatchObject({ remembered: true })
    expect(second.columns.map(({ field }) => field)).toEqual(mapping)
    await importUpload({ uploadId: second.uploadId, kind: 'sme', source: '甲委' })
    expect(await place.stored('sme', 'employer_name, staff_count')).toEqual([
      { employer_name: '天津甲有限公司', staff_count: 12 },
      { employer_name: '天津乙有限公司', staff_count: 7 },
    ])

    const other = await upload('三批.csv', [['天津丙有限公司', '9', '']], '乙委')
    expect(other).toMatchObject({ remembered: false })
    expect(other.columns.map(({ field }) => field)).toEqual(['employer_name', null, null])
  })

  test('a file that cannot be read says so at once, in both languages', async () => {
    const answer = await uploadFile(import.meta.filename, 'routes.test.ts')
    expect(answer.statusCode).toBe(422)
    expect(answer.json().error).toMatchObject({
      code: 'header-not-found',
      zh: expect.stringContaining('表头'),
    })
  })

  test('a job that fails leaves its reason', async () => {
    const path = await place.csv('缺列.csv', [
      ['身份证号码', '姓名'],
      ['1', '张三'],
    ])
    const { uploadId } = previewSchema.parse((await uploadFile(path, '缺列.csv')).json())
    const job = await importUpload({ uploadId, kind: 'ledger-persons' })
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'columns-missing' } })
  })
})

describe('who may', () => {
  test('a district neither imports nor fetches refused rows', async () => {
    const path = await place.csv('七月.csv', [[...PERSON_HEADER], personRow(1)])
    expect((await uploadFile(path, '七月.csv', 'tj-01')).statusCode).toBe(403)
    expect((await get('/api/imports/deliveries/1/refused', 'tj-01')).statusCode).toBe(403)
    expect((await get('/api/imports/deliveries', 'tj-01')).statusCode).toBe(403)
    expect((await server.inject({ method: 'GET', url: '/api/imports/deliveries' })).statusCode).toBe(401)
  })
})
