import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { annexSchema, findingsSchema } from '@kuomian/contract'
import { openTable } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { campaignOf, readCampaignFolder } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { publishPlan, verifyNotices } from './index.ts'
import { addCounter, addLedger } from './testing/figures.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const ask = async (path: string, who: Who = 'city') => world.call(who, 'GET', `/annexes/${path}`)
const annex = async (path: string, who?: Who) => annexSchema.parse((await ask(path, who)).body)
const raw = async (path: string) =>
  (await world.server.inject({ url: `/api/annexes/${path}`, cookies: { kuomian_session: 'token-city' } }))
    .body

/** The printed figures of a row of the computed table. */
async function row(path: string, name: string): Promise<string[]> {
  const { computed } = await annex(path)
  const found = computed.rows.find(({ cells }) =>
    cells.some(({ kind, plain }) => kind === 'name' && plain === name),
  )
  return (found?.cells ?? [])
    .filter(({ kind }) => kind !== 'name' && kind !== 'serial')
    .map(({ plain }) => plain)
}

describe('an annex as of D, known at K (design §5)', () => {
  test('counts what happened up to D and was known at K', async () => {
    await addCounter(world, 'issued', 'd1', '2016-06-01', 100, 800)
    await addCounter(world, 'inspected', 'd1', '2016-06-10', 10, 90)
    // Entered on the 20th: a visit of the 10th.
    await addCounter(world, 'inspected', 'd1', '2016-06-10', 5, 40, '2016-06-20')
    expect(await row('annex-4?asOf=2016-06-05', '望川')).toEqual(['100', '800', '0', '0', '0.0%', '0.0%'])
    expect(await row('annex-4?asOf=2016-06-15&knownAt=2016-06-15', '望川')).toEqual([
      '100',
      '800',
      '10',
      '90',
      '10.0%',
      '11.3%',
    ])
    expect(await row('annex-4?asOf=2016-06-15', '合计')).toEqual([
      '100',
      '800',
      '15',
      '130',
      '15.0%',
      '16.3%',
    ])
  })

  test('nothing issued is no rate: —, not 0 %', async () => {
    expect(await row('annex-4?asOf=2016-06-15', '澄湖')).toEqual(['0', '0', '0', '0', '—', '—'])
  })

  test('the same (D, K) gives the same bytes after a later correction, and the later K shows it', async () => {
    const before = await raw('annex-4?asOf=2016-06-15&knownAt=2016-06-21')
    await addCounter(world, 'inspected', 'd1', '2016-06-12', -3, -20, '2016-06-25')
    await addCounter(world, 'inspected', 'd1', '2016-06-28', -1, -1)
    expect(await raw('annex-4?asOf=2016-06-15&knownAt=2016-06-21')).toBe(before)
    expect(await row('annex-4?asOf=2016-06-15', '合计')).toEqual([
      '100',
      '800',
      '12',
      '110',
      '12.0%',
      '13.8%',
    ])
  })

  test('annex 3 takes the last month ended by D, in the delivery known at K', async () => {
    await addLedger(world, '2016-04', '2016-05-05', [10, 20, 30])
    await addLedger(world, '2016-05', '2016-06-05', [11, 21, 31])
    await addLedger(world, '2016-05', '2016-06-20', [12, 22, 32])
    const payers = async (days: string) => (await row(`annex-3?${days}`, '合计'))[0]
    expect(await payers('asOf=2016-05-30&knownAt=2016-06-30')).toBe('60')
    expect(await payers('asOf=2016-05-31&knownAt=2016-06-04')).toBe('60')
    expect(await payers('asOf=2016-05-31&knownAt=2016-06-10')).toBe('63')
    expect(await payers('asOf=2016-05-31')).toBe('66')
  })

  test('a day after the campaign’s today is refused with both days', async () => {
    const { status, body } = await ask('annex-4?asOf=2016-07-01')
    expect([status, body.error.code]).toEqual([422, 'day-not-reached'])
    expect((await ask('annex-6')).status).toBe(400)
  })

  test('districts and leaders read the sums of all districts', async () => {
    const whole = await raw('annex-4?asOf=2016-06-15')
    for (const who of ['d2', 'leader', 'admin'] as const) {
      expect((await ask('annex-4?asOf=2016-06-15', who)).body).toEqual(JSON.parse(whole))
    }
  })
})

describe('beside the published figures', () => {
  const bring = async () => {
    const campaign = await campaignOf(world.db, { id: world.campaignId })
    const { planFile } = await readCampaignFolder(campaign.code)
    const text = await readFile(planFile, 'utf8')
    await runCommand(world.db, publishPlan(campaign), world.actor('city'), { text, source: '通知' })
  }
  beforeAll(bring)

  test('a month without a notice has none, and says which months have one', async () => {
    const { published, comparison, publishedMonths } = await annex('annex-4?asOf=2016-06-15')
    expect([published, comparison, publishedMonths]).toEqual([null, null, ['2016-05']])
    expect((await ask('annex-4/csv?asOf=2016-06-15&source=published')).status).toBe(404)
  })

  test('the differing cells are named', async () => {
    const { published, comparison } = await annex('annex-4?asOf=2016-05-31')
    expect(published).toMatchObject({ edition: 1, knownOn: '2016-06-30', source: '通知' })
    // Nothing was issued by then, so every figure of the print differs.
    const cells = published?.table.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind !== 'name'))
    expect(comparison).toMatchObject({ by: 'cells', compared: cells?.length })
    expect(comparison?.differences).toHaveLength(cells?.length ?? 0)
  })

  test('a demo at a share of the city is compared by its rates', async () => {
    const scale = (value: number | null) =>
      world.db.pool.query('update campaign set demo_scale = $1', [value])
    await scale(0.05)
    const { comparison } = await annex('annex-3?asOf=2016-05-31')
    await scale(null)
    expect(comparison).toMatchObject({ by: 'rates', compared: 4 })
  })

  test('findings of the month’s notice come with their place, in both languages', async () => {
    const { body } = await world.call('d1', 'GET', '/findings?asOf=2016-05-31')
    const { month, findings } = findingsSchema.parse(body)
    expect(month).toBe('2016-05')
    expect(findings.length).toBeGreaterThan(0)
    for (const { zh, en } of findings) expect([zh, en].every((text) => text.length > 3)).toBe(true)
    expect(findings.some(({ place }) => place.annex !== null && place.row !== null)).toBe(true)
    const later = await world.call('city', 'GET', '/findings?asOf=2016-05-31&knownAt=2016-06-01')
    expect(findingsSchema.parse(later.body).findings).toEqual([])
  })

  test('what was read from a notice is read again and has its hashes; an altered byte, cell or rule of reading shows', async () => {
    const differs = async () => {
      const campaign = await campaignOf(world.db, { id: world.campaignId })
      const verified = await readAs(world.db, world.actor('city'), (tx) => verifyNotices(tx, campaign))
      expect(verified.map(({ month, annex }) => [month, annex])).toEqual(
        [1, 2, 3, 4, 5].map((number) => ['2016-05', number]),
      )
      return verified.map((one) => one.differs)
    }
    expect(await differs()).toEqual([[], [], [], [], []])
    const { rows } = await world.db.pool.query<{ text: string }>('select text from published_notice')
    const kept = rows[0]?.text ?? ''
    const keep = (text: string) => world.db.pool.query('update published_notice set text = $1', [text])
    // A figure of annex 3 that somebody alters in the kept text gives another annex, and the text another hash.
    const figure = (await annex('annex-3?asOf=2016-05-31')).published?.table.rows[1]?.cells.find(
      ({ kind }) => kind === 'count',
    )?.plain
    expect(kept.split(`${figure}`).length).toBeGreaterThan(1)
    await keep(kept.replace(`${figure}`, '1'))
    const altered = await differs()
    expect(altered.every((one) => one.includes('notice'))).toBe(true)
    expect(altered.some((one) => one.includes('data'))).toBe(true)
    await keep(kept)
    await world.db.pool.query(
      `update published_table set figures = jsonb_set(figures, '{rows,0,cells}', '{}') where annex = 2`,
    )
    expect(await differs()).toEqual([[], ['inputs'], [], [], []])
    await world.db.pool.query('delete from published_table where annex = 2')
    await bring()
    expect(await differs()).toEqual([[], [], [], [], []])
  })

  test('English names the districts in English', async () => {
    const { computed, published } = await annex('annex-5?asOf=2016-05-31&language=en')
    const names = (rows: typeof computed.rows) => rows.map(({ cells }) => cells[1]?.plain).sort()
    expect(names(computed.rows)).toEqual(['Chenghu', 'Guiling', 'Total', 'Wangchuan'])
    expect(names(published?.table.rows ?? [])).toEqual(names(computed.rows))
  })
})

describe('an annex as a file', () => {
  const fetch = (path: string) =>
    world.server.inject({ url: `/api/annexes/${path}`, cookies: { kuomian_session: 'token-city' } })

  test('a workbook, named after its days and source', async () => {
    const answer = await fetch('annex-4/workbook?asOf=2016-06-15&knownAt=2016-06-21')
    expect(answer.statusCode).toBe(200)
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      '附件4-2016-06-15-known-2016-06-21-computed.xlsx',
    )
    const folder = await mkdtemp(join(tmpdir(), 'kuomian-annex-'))
    const file = join(folder, 'a.xlsx')
    await writeFile(file, answer.rawPayload)
    const table = await openTable(file)
    const rows = (await table.rows().next()).value ?? []
    await table.close()
    await rm(folder, { recursive: true })
    expect(rows.map(({ cells }) => cells[0])).toContain('望川')
    // A number of 0.15 in percent; its format shows the decimal.
    expect(rows.find(({ cells }) => cells[0] === '合计')?.cells.slice(1)).toEqual([
      '100',
      '800',
      '15',
      '130',
      '15%',
      '16.3%',
    ])
  })

  test('a csv with the mark that a Chinese Excel needs', async () => {
    const { body, headers } = await fetch('annex-3/csv?asOf=2016-05-31&source=published')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(body.charCodeAt(0)).toBe(0xfeff)
    const lines = body.trimEnd().split('\n')
    expect(lines).toHaveLength(6)
    expect(lines.at(-1)).toBe('共 3 行（不含合计），截至 2016-05-31，已知于 2016-06-30。')
    const { rows } = await world.db.pool.query(
      `select after from journal where command = 'export-annex' order by id desc limit 1`,
    )
    expect(rows).toMatchObject([{ after: { form: 'csv', source: 'published', rows: 3 } }])
  })
})
