import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { feedViewSchema } from '@kuomian/contract'
import { writeCsv } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../campaigns/index.ts'
import { madeUpId } from '../../imports/testing/rows.ts'
import { openWorld, type World } from '../../leads/testing/world.ts'
import { InboxWatch, takeDroppedFile } from '../index.ts'
import { enterTestFeed, openPartner } from '../testing/partner.ts'

let world: World
let feedId: number
let folder: string
beforeAll(async () => {
  world = await openWorld()
  const { partnerId } = await openPartner(world)
  feedId = (await enterTestFeed(world, partnerId)).body.feedId
  folder = join(world.program.folders.inbox, world.definition.code, 'employment')
  await mkdir(folder, { recursive: true })
})
afterAll(() => world.close())

const HEAD = ['身份证号码', '姓名', '单位名称', '登记日期']
const drop = (name: string, rows: string[][]) => writeCsv(join(folder, name), [HEAD, ...rows])
const row = (n: number, day = '2016-06-01', name = '张三') => [madeUpId(n), name, '云泽甲有限公司', day]
const take = async (name: string) =>
  (
    await takeDroppedFile({
      id: 'job',
      program: world.program,
      actor: systemActor(world.campaignId),
      input: { feedId, name },
      report: () => undefined,
    })
  ).result
const view = async () => feedViewSchema.parse((await world.call('city', 'GET', `/feeds/${feedId}`)).body)
const names = async (part: string) =>
  (await readdir(join(folder, part))).map((name) => name.replace(/^\d{8}T\d{6}-/, ''))

describe('a file that a partner drops', () => {
  test('is left alone while it is being written, and queued once when it stands still', async () => {
    const started: { kind: string; input: object }[] = []
    const jobs = { start: async (job: (typeof started)[number]) => String(started.push(job)) }
    const looking = new InboxWatch(world.db, jobs, world.program.folders.inbox)
    await writeFile(join(folder, '一月.csv.part'), 'half')
    await writeFile(join(folder, '一月.csv'), '身份证号码,姓名\n')
    await looking.look()
    await writeFile(join(folder, '一月.csv'), '身份证号码,姓名\n1,张三\n')
    await looking.look()
    expect(started).toEqual([])
    await looking.look()
    await looking.look()
    expect(started).toMatchObject([{ kind: 'take-dropped-file', input: { feedId, name: '一月.csv' } }])
  })

  test('comes in as the feed’s delivery, and is put away with its refused rows beside it', async () => {
    await drop('六月.csv', [row(1), row(2, '2016-06-02', ''), row(3)])
    expect(await take('六月.csv')).toMatchObject({ state: 'done' })
    expect((await names('done')).sort()).toEqual(['六月-错误说明.csv', '六月.csv'])
    const { feed, deliveries } = await view()
    expect(feed).toMatchObject({
      standing: 'on-time',
      last: { via: 'folder', rows: 3, refused: 1 },
      rows: 2,
      refused: 1,
    })
    expect(deliveries).toMatchObject([
      { via: 'folder', fileName: '六月.csv', rows: 3, refused: 1, hasRefusedFile: true },
    ])
  })

  test('dropped again, under another name too, it is the same delivery', async () => {
    await drop('又来.csv', [row(1), row(2, '2016-06-02', ''), row(3)])
    expect(await take('又来.csv')).toMatchObject({ state: 'done' })
    expect((await view()).deliveries).toHaveLength(1)
    expect(await take('又来.csv')).toEqual({ state: 'gone' })
  })

  test('of last year it is refused with a code and a reason beside it, and replaces nothing', async () => {
    await drop('去年.csv', [row(4, '2015-05-01'), row(5, '2015-06-01')])
    expect(await take('去年.csv')).toEqual({ state: 'refused', code: 'feed-last-year' })
    expect((await names('refused')).sort()).toEqual(['去年-原因.txt', '去年.csv'])
    const [reason = ''] = (await readdir(join(folder, 'refused'))).filter((name) => name.endsWith('.txt'))
    expect(await readFile(join(folder, 'refused', reason), 'utf8')).toContain('2015-06-01')
    const { feed, deliveries } = await view()
    expect(feed.rows).toBe(2)
    expect(deliveries[0]).toMatchObject({
      via: 'folder',
      fileName: '去年.csv',
      refusal: 'feed-last-year',
      rows: 0,
    })
  })

  test('that is no roster is refused with the reader’s own code', async () => {
    await writeFile(join(folder, '乱.csv'), 'nothing,of,a,roster\n1,2,3,4\n')
    expect(await take('乱.csv')).toMatchObject({ state: 'refused', code: 'header-not-found' })
  })

  test('of a suspended feed it is refused', async () => {
    await world.call('city', 'POST', `/feeds/${feedId}/suspend`, { reason: '格式调整' })
    await drop('停用.csv', [row(9)])
    expect(await take('停用.csv')).toEqual({ state: 'refused', code: 'feed-suspended' })
    await world.call('city', 'POST', `/feeds/${feedId}/suspend`, { reason: null })
  })
})
