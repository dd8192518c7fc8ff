import { worksheetResultSchema } from '@kuomian/contract'
import { openTable, shownText, type WrittenCell, writeXlsx } from '@kuomian/sheets'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobResult } from '../../jobs/index.ts'
import { recount } from '../../journal/index.ts'
import { openWorld, type World } from '../leads/testing/world.ts'
import { takeBackWorksheet } from './take-back-worksheet.ts'
import { writeWorksheet } from './write-worksheet.ts'

/** Three employers of district 1, issued and accepted on 2016-06-30; the campaign asks for two officers. */
let world: World
let leads: number[]
let jobs = 0
const job = (handler: typeof writeWorksheet, input: { [key: string]: string }): Promise<JobResult> => {
  const id = `0190a000-0000-7000-8000-${String(++jobs).padStart(12, '0')}`
  return handler({ id, program: world.program, actor: world.actor('d1'), input, report: () => undefined })
}
const written = async () => {
  const request = JSON.stringify({ selection: { ids: leads } })
  const { file } = await job(writeWorksheet, { request, userName: '孙一' })
  return file?.path ?? ''
}
const rowsOf = async (path: string) => {
  const table = await openTable(path)
  const all: string[][] = []
  for await (const rows of table.rows()) {
    for (const row of rows) all.push(row.cells.map((_, place) => shownText(row, place)))
  }
  await table.close()
  return all
}
/** The worksheet with cells filled in, uploaded and taken back. */
const sentBack = async (path: string, fill: (row: Map<string, string>, place: number) => void) => {
  const [title = [], note = [], head = [], ...body] = await rowsOf(path)
  const rows: WrittenCell[][] = body.map((cells, place) => {
    const row = new Map(head.map((name, column) => [name, cells[column] ?? '']))
    fill(row, place)
    return head.map((name) => row.get(name) ?? '')
  })
  await writeXlsx(path, [{ name: '填报清单', rows: [title, note, head, ...rows] }])
  const form = new FormData()
  const { readFile } = await import('node:fs/promises')
  form.append('file', new Blob([new Uint8Array(await readFile(path))]), '清单.xlsx')
  const answer = await world.server.inject({
    ...{ method: 'POST', url: '/api/worksheets/upload', payload: form },
    cookies: { kuomian_session: 'token-d1' },
  })
  const { uploadId } = JSON.parse(answer.body)
  const { result, file } = await job(takeBackWorksheet, { uploadId })
  return { ...worksheetResultSchema.parse(result), path: file?.path ?? null }
}
const visitRow = (row: Map<string, string>, outcome: string) => {
  row.set('日期', '2016-06-30')
  row.set('排查结果', outcome)
  row.set('排查人员二', '李二')
}

beforeAll(async () => {
  world = await openWorld()
  const districtId = world.actor('d1').districtId
  leads = []
  for (const name of ['甲公司', '乙公司', '丙公司']) {
    leads.push(await world.addLead({ name, districtId, persons: 2 }))
  }
  await world.call('city', 'POST', '/batches', {})
})
afterAll(() => world.close())

describe('a list that is filled in at a desk', () => {
  test('names each lead with its condition, the officer filled in', async () => {
    const [, , head, ...body] = await rowsOf(await written())
    expect(head?.slice(0, 3)).toEqual(['编号', '版本', '单位名称'])
    expect(body.map((row) => row[2]).toSorted()).toEqual(['丙公司', '乙公司', '甲公司'])
    expect(body[0]).toContain('孙一')
  })

  test('comes back as visits and contacts; a refused row goes back with its reason, the others are recorded', async () => {
    const back = await sentBack(await written(), (row, place) => {
      if (place === 0) visitRow(row, 'U02 同意参保，限期办理')
      if (place === 1) {
        row.set('日期', '2016/6/30')
        row.set('联系方式', '电话')
        row.set('联系上', '是')
        row.set('意向', '犹豫')
      }
      if (place === 2) visitRow(row, 'U07 注销或吊销')
    })
    expect(back).toMatchObject({ rows: 3, visits: 1, contacts: 1, refused: 1 })
    // 注销 needs its proof: it cannot come from a sheet of paper alone.
    expect(back.errors[0]?.row).toBe(6)
    const returned = await rowsOf(back.path ?? '')
    expect(returned[5]?.at(-1)).toBe(back.errors[0]?.zh)
    const { rows } = await world.db.pool.query('select outcome, officers from visit')
    expect(rows).toEqual([{ outcome: 'U02', officers: ['孙一', '李二'] }])
  })

  test('sent back twice it is recorded once', async () => {
    const path = await written()
    const fill = (row: Map<string, string>, place: number) => {
      if (place === 2) visitRow(row, 'U05')
    }
    expect(await sentBack(path, fill)).toMatchObject({ visits: 1, refused: 0 })
    expect(await sentBack(path, fill)).toMatchObject({ visits: 1, refused: 0 })
    const { rows } = await world.db.pool.query(
      `select count(*)::int as count from visit where outcome = 'U05'`,
    )
    expect(rows).toEqual([{ count: 1 }])
  })

  test('a lead that changed meanwhile is reported, not overwritten', async () => {
    const path = await written()
    await sentBack(await written(), (row, place) => {
      if (place === 0) visitRow(row, 'U06')
    })
    const late = await sentBack(path, (row, place) => {
      if (place === 0) visitRow(row, 'U02')
    })
    expect(late).toMatchObject({ visits: 0, refused: 1 })
    expect(late.errors[0]).toMatchObject({ code: 'worksheet-lead-changed', row: 4 })
  })

  test('what came by a worksheet counts as if it had been typed in', async () => {
    expect(await recount(world.db, world.campaignId)).toEqual([])
  })

  test('the reason of a refusal goes to the report that has taken the employer up, and to none otherwise', async () => {
    const withReason = (row: Map<string, string>, place: number) => {
      if (place === 1) row.set('拒绝理由', '04 否认劳动关系')
    }
    const without = await sentBack(await written(), withReason)
    expect(without.errors.map(({ code }) => code)).toEqual(['worksheet-no-refusal'])
    const [, , , , second] = await rowsOf(await written())
    await world.db.pool.query(
      `with report as (
         insert into refusal_report (campaign_id, district_id, slot, due_on, state)
         select 1, district_id, '2016-07-05', '2016-07-05', 'open' from lead where id = $1 returning id, district_id)
       insert into refusal (campaign_id, report_id, lead_id, district_id, slot, since, attempts, contact_days, last_contact_on, proposed_on)
       select 1, id, $1, district_id, '2016-07-05', '2016-06-30', 3, '{2016-06-28,2016-06-29,2016-06-30}', '2016-06-30', '2016-06-30' from report`,
      [second?.[0]],
    )
    expect(await sentBack(await written(), withReason)).toMatchObject({ refusals: 1, refused: 0 })
    const { rows } = await world.db.pool.query('select reason_code from refusal')
    expect(rows).toEqual([{ reason_code: '04' }])
  })

  test('a cell that is not understood, head counts by halves and another file each say so', async () => {
    const back = await sentBack(await written(), (row, place) => {
      visitRow(row, place === 0 ? 'U99' : 'U02')
      if (place === 1) row.set('在岗人数', '12')
      if (place === 2) row.set('日期', '昨天')
    })
    expect(back.errors.map(({ code }) => code)).toEqual([
      'worksheet-cell',
      'worksheet-head-counts',
      'worksheet-cell',
    ])
    const other = (await written()).replace('.xlsx', '-other.xlsx')
    await writeXlsx(other, [{ name: 'a', rows: [['x']] }])
    await expect(sentBack(other, () => undefined)).rejects.toMatchObject({ code: 'worksheet-unknown' })
  })
})
