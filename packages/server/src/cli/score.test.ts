import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assessmentSchema } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../db/index.ts'
import { freshDatabase, type TestDatabase } from '../postgres/testing/index.ts'
import { kuomian } from './testing/kuomian.ts'

const folder = mkdtempSync(join(tmpdir(), 'kuomian-score-'))
let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs `kuomian score`; the first call loads the bundled plan. */
const score = (...args: string[]) =>
  kuomian(['score', '--period', '2015-Q3', ...args], {
    environment: { DATABASE_URL: database.connectionString, KUOMIAN_DATA: join(folder, 'data') },
  })
const asData = async (...args: string[]) =>
  assessmentSchema.parse(JSON.parse((await score(...args, '--format', 'json')).stdout))

describe('kuomian score (R46, domain §9.3)', () => {
  test('河西 by the July annexes, as a provisional third quarter: 37.69 of 70, with every step', async () => {
    const { status, stdout } = await score('--district', '河西', '--source', 'published', '--explain')
    expect(status).toBe(0)
    expect(stdout).toContain('2015-Q3，暂计 / provisional\n截至 2015-07-31')
    expect(stdout).toContain(
      'I1  缴费人数  28.99 / 30.00\n      缴费人数完成进度 = 216743 ÷ 231223 = 93.7%\n',
    )
    for (const line of [
      'I2  资源排查（人）  2.73 / 15.00',
      'I3  资源排查（户）  1.12 / 10.00',
      'I5  建设项目参保  4.85 / 15.00',
      'I4  资源转化  未报 / 10.00',
    ])
      expect(stdout).toContain(line)
    expect(stdout).toContain('河西得分 37.69 / 70.00')
    expect(stdout).toContain('未报或不适用：I4、I6、I7、I8')
  })
  test('all districts, the best first; the slow ones by the rule of that section', async () => {
    const { sheets, asOf, provisional } = await asData('--source', 'published')
    expect([sheets.length, asOf, provisional]).toEqual([21, '2015-07-31', true])
    expect([sheets[0]?.name.zh, sheets[0]?.rank, sheets[20]?.name.zh]).toEqual(['武清', 1, '宝坻'])
    const slow = (rule: string) =>
      sheets.filter((sheet) => sheet.slow.some((reason) => reason.rule === rule)).map(({ name }) => name.zh)
    expect(slow('below').sort()).toEqual(['河东', '河北', '红桥', '汉沽', '西青'].sort())
    expect(slow('under').sort()).toEqual(['塘沽', '西青', '开发', '宁河', '宝坻'].sort())
  })
  test('computed before anything was imported: nothing to score but what the plan itself says, and nothing is made up', async () => {
    const { sheets } = await asData('--district', '河西')
    const states = new Map(sheets[0]?.items.map(({ code, state }) => [code, state]))
    expect(states.get('I1')).toBe('missing')
    expect(states.get('I2')).toBe('not-applicable')
    expect(states.get('I6')).toBe('missing')
    expect(sheets[0]?.grade).toBeNull()
  })
  test('a quarter without a print, one that has not begun, a district that is none, and what is no quarter', async () => {
    const at = (quarter: string, ...args: string[]) =>
      kuomian(['score', '--period', quarter, ...args], {
        environment: { DATABASE_URL: database.connectionString, KUOMIAN_DATA: join(folder, 'data') },
      })
    const results = [
      await at('2015-Q2', '--source', 'published'),
      await at('2015-Q4'),
      await at('2014-Q1'),
      await at('2015-Q3', '--district', '沈阳'),
      await at('2015-Q5'),
    ]
    expect(results.map(({ status }) => status)).toEqual([1, 1, 1, 2, 2])
    expect(results[0]?.stderr).toContain('no published figures for 2015-Q2')
    expect(results[1]?.stderr).toContain('2015-Q4 has not begun')
    expect(results[2]?.stderr).toContain('No method of assessment is in force in 2014-Q1')
    expect(results[3]?.stderr).toContain('there is no district 沈阳')
  })
})

describe('kuomian forecast', () => {
  test('from one notice there is too little to foretell, and it says so for every district; an indicator that is none is a problem', async () => {
    const forecast = (indicator: string) =>
      kuomian(['forecast', '--indicator', indicator, '--as-of', '2015-07-31', '--source', 'published'], {
        environment: { DATABASE_URL: database.connectionString, KUOMIAN_DATA: join(folder, 'data') },
      })
    const { status, stdout } = await forecast('a3')
    expect([status, stdout.includes('由 2015-07-31 测到 2015-12-31')]).toEqual([0, true])
    expect(stdout).toContain('河西')
    expect((await forecast('a9')).status).toBe(1)
  })
})

describe('kuomian verify --published', () => {
  const verify = () =>
    kuomian(['verify', '--published'], {
      environment: { DATABASE_URL: database.connectionString, KUOMIAN_DATA: join(folder, 'data') },
    })
  test('derives the annexes of every notice again; a byte that was altered ends it with 1 and is named', async () => {
    const { status, stdout } = await verify()
    expect(status).toBe(0)
    expect(stdout).toContain('✓ 附件3 2015-07 第1版')
    expect(stdout).toContain('已发布 5 件，全部相符 / 5 published, all hold')
    const db = openDatabase(database.connectionString)
    await db.pool.query(`update published_notice set text = replace(text, '216743', '216744')`)
    await db.close()
    const altered = await verify()
    expect(altered.status).toBe(1)
    expect(altered.stdout).toMatch(/✗ 附件3 2015-07 第1版.*\n.*通知原文被改动.*\n.*重新计算的结果不同/)
  })
})
