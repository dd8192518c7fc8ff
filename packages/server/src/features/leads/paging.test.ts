import { mkdir } from 'node:fs/promises'
import { type LeadFilter, type LeadRow, leadFilterSchema, leadPageQuerySchema } from '@kuomian/contract'
import { openTable } from '@kuomian/sheets'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, readAs } from '../../db/index.ts'
import { countLeads } from './count-leads.ts'
import { exportLeads } from './export-leads.ts'
import { listLeads } from './list-leads.ts'
import { openWorld, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const classes = ['K1', 'K2', 'K3']
  for (let place = 0; place < 40; place++) {
    await world.addLead({
      name: `${['望川', '澄湖', '桂岭'][place % 3]}第${place % 7}厂`,
      districtId: place % 11 === 0 ? null : 1 + (place % 3),
      leadClass: classes[place % 5] ?? 'K2',
      groups: place % 4 === 0 ? ['MIGRANT'] : [],
      persons: place % 6,
      due: place % 3 === 0 ? null : `2016-09-${10 + (place % 4)}`,
      code: `1000000${place}`,
    })
  }
  await world.db.pool.query(
    `update lead set state = 'inspected', issued_on = '2016-06-01', inspected_on = date '2016-06-01' + (id % 5)::int,
            outcome = 'U05', effective = id % 2 = 0 where id % 4 = 0 and district_id is not null`,
  )
})
afterAll(() => world.close())

async function allPages(actor: Actor, query: object, limit: number): Promise<LeadRow[]> {
  const rows: LeadRow[] = []
  let after: string | undefined
  do {
    const asked = leadPageQuerySchema.parse({ ...query, limit, ...(after === undefined ? {} : { after }) })
    const page = await readAs(world.db, actor, (tx) => listLeads(tx, actor, asked))
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

const filters = fc.record(
  {
    district: fc.uniqueArray(fc.constantFrom('none', '1', '2', '3'), { minLength: 1 }),
    class: fc.uniqueArray(fc.constantFrom('K1', 'K2', 'K3'), { minLength: 1 }),
    state: fc.constantFrom('pending', 'inspected'),
    group: fc.constant('MIGRANT'),
    outcome: fc.constant('U05'),
    effective: fc.constantFrom('true', 'false'),
    text: fc.constantFrom('望川', '第3厂', '%', '10000007'),
    dueBefore: fc.constant('2016-09-12'),
  },
  { requiredKeys: [] },
)
const orders = fc.record({
  order: fc.constantFrom('persons', 'name', 'due', 'inspected'),
  reversed: fc.constantFrom('true', 'false'),
})

/** What a filter means, said again over rows in memory. */
function fits(row: LeadRow, filter: LeadFilter): boolean {
  const has = <T>(wanted: readonly T[] | undefined, value: T) =>
    wanted === undefined || wanted.includes(value)
  return (
    has(filter.district, row.districtId ?? 'none') &&
    has(filter.class, row.leadClass) &&
    has(filter.state, row.state) &&
    (filter.group === undefined || filter.group.some((group) => row.groups.includes(group))) &&
    (filter.outcome === undefined || (row.outcome !== null && filter.outcome.includes(row.outcome))) &&
    (filter.effective === undefined || row.effective === filter.effective) &&
    (filter.text === undefined || row.name.includes(filter.text) || row.code === filter.text) &&
    (filter.dueBefore === undefined ||
      (row.dueOn !== null && row.dueOn < filter.dueBefore && row.inspectedOn === null))
  )
}

describe('keyset paging', () => {
  test('pages put together are the whole list, once each, for any filter, order and page size', async () => {
    const actor = world.actor('city')
    const whole = await allPages(actor, {}, 200)
    expect(whole).toHaveLength(40)
    await fc.assert(
      fc.asyncProperty(filters, orders, fc.integer({ min: 1, max: 9 }), async (filter, order, limit) => {
        const paged = await allPages(actor, { ...filter, ...order }, limit)
        const meant = leadFilterSchema.parse(filter)
        const expected = whole.filter((row) => fits(row, meant)).map(({ id }) => id)
        expect(paged.map(({ id }) => id).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b))
        expect(paged).toEqual(await allPages(actor, { ...filter, ...order }, 200))
        const total = await readAs(world.db, actor, (tx) => countLeads(tx, actor, meant, false))
        expect(total).toMatchObject({ exact: true, leads: paged.length })
      }),
      { numRuns: 60 },
    )
  })

  test('an order stands as it says, and reversed it is the same list backwards', async () => {
    const actor = world.actor('city')
    for (const order of ['persons', 'name', 'due', 'inspected']) {
      const there = await allPages(actor, { order }, 7)
      const back = await allPages(actor, { order, reversed: 'true' }, 7)
      expect(back.map(({ id }) => id)).toEqual(there.map(({ id }) => id).reverse())
    }
    const persons = (await allPages(actor, {}, 5)).map((row) => row.persons)
    expect(persons).toEqual(persons.toSorted((a, b) => b - a))
    const due = (await allPages(actor, { order: 'due' }, 5)).map((row) => row.dueOn ?? '9999')
    expect(due).toEqual(due.toSorted())
  })

  test('a cursor that is none, or belongs to another order, is refused by name', async () => {
    const { next } = (await world.call('city', 'GET', '/leads?order=name&limit=2')).body
    for (const after of ['nonsense', next]) {
      const { status, body } = await world.call('city', 'GET', `/leads?after=${after}`)
      expect([status, body.error.code, body.error.field]).toEqual([400, 'bad-input', 'after'])
    }
  })

  test('whatever stands in a query, the answer is a list or a refusal', async () => {
    const names = [
      'text',
      'district',
      'class',
      'state',
      'group',
      'outcome',
      'effective',
      'dueBefore',
      'late',
      'order',
    ]
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('99999', '-1', '2016-02-30', 'none', '%', "'", '\\', '\u0000', '真'),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names, 'after', 'limit', 'reversed'), value, async (name, text) => {
        const query = new URLSearchParams({ [name]: text })
        for (const path of ['/leads', '/leads/total', '/batches']) {
          const { status } = await world.call('city', 'GET', `${path}?${query}`)
          expect([200, 400]).toContain(status)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('a district finds its leads by a whole code as the city does, and no foreign one', async () => {
    const [own] = await allPages(world.actor('d2'), { text: '10000001' }, 10)
    expect(own?.districtId).toBe(2)
    expect(await allPages(world.actor('d1'), { text: '10000001' }, 10)).toEqual([])
    expect((await allPages(world.actor('city'), { text: '10000001' }, 10)).map(({ id }) => id)).toEqual([
      own?.id,
    ])
  })
})

describe('the export', () => {
  async function exported(actor: Actor, list: object) {
    await mkdir(world.program.folders.exports, { recursive: true })
    const { file, result } = await exportLeads({
      id: `job-${actor.role}-${actor.districtId}`,
      program: world.program,
      actor,
      input: { list: JSON.stringify(list), userName: '王强' },
      report: () => undefined,
    })
    const table = await openTable(file?.path ?? '')
    const rows: string[][] = []
    for await (const some of table.rows()) rows.push(...some.map(({ cells }) => [...cells]))
    return { rows, result }
  }

  test('holds what the list shows, in its order, and nothing of another district; the last line says whose it is', async () => {
    for (const who of ['city', 'd1', 'd3'] as const) {
      const actor = world.actor(who)
      const list = await allPages(actor, { order: 'name', class: 'K2' }, 200)
      const { rows, result } = await exported(actor, { filter: { class: ['K2'] }, order: 'name' })
      expect(result).toEqual({ rows: list.length })
      expect(rows.slice(1, -1).map((cells) => cells[3])).toEqual(list.map(({ name }) => name))
      expect(rows.at(-1)?.[0]).toContain('王强')
      // The count of rows stands in the file, in the answer and in the journal, and is the same.
      expect(rows.at(-1)?.[0]).toContain(`共 ${list.length} 条`)
      const { rows: noted } = await world.db.pool.query<{ after: unknown }>(
        `select after from journal where command = 'finish-lead-export' order by id desc limit 1`,
      )
      expect(noted).toEqual([{ after: result }])
    }
  })

  test('starts as a job of its user, and the journal knows that a copy was taken', async () => {
    const { status } = await world.call('d1', 'POST', '/leads/export', { filter: { text: '张三' } })
    expect(status).toBe(200)
    expect(world.started.at(-1)).toMatchObject({ kind: 'export-leads', actor: world.actor('d1') })
    const { rows } = await world.db.pool.query<{ after: unknown }>(
      `select after from journal where command = 'export-leads' order by id desc limit 1`,
    )
    expect(JSON.stringify(rows)).not.toContain('张三')
  })
})
