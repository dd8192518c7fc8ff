import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeUpId } from '../../features/imports/testing/rows.ts'
import { openWorld, type World } from '../../features/leads/testing/world.ts'
import { enterTestFeed, openPartner, type TestPartner } from '../../features/partners/testing/partner.ts'

/** The real server over HTTP, and the script as a partner runs it: in a process of its own. */
let world: World
let url: string
beforeAll(async () => {
  world = await openWorld()
  await world.server.listen({ port: 0, host: '127.0.0.1' })
  const address = world.server.server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
})
afterAll(() => world.close())

async function conformance(partner: TestPartner, args: string[] = [], secret = partner.secret) {
  const script = join(import.meta.dirname, '..', 'main.ts')
  const child = spawn(
    process.execPath,
    [script, 'feed', 'conformance', url, '--key', partner.keyId, ...args],
    {
      env: { ...process.env, KUOMIAN_PARTNER_SECRET: secret },
    },
  )
  let out = ''
  let err = ''
  child.stdout.on('data', (piece) => (out += piece))
  child.stderr.on('data', (piece) => (err += piece))
  const [code] = await once(child, 'exit')
  return { code, lines: out.trimEnd().split('\n'), err }
}

describe('kuomian feed conformance (issue 5 §4)', () => {
  test('every check holds against the real server: a line each, exit 0', async () => {
    const partner = await openPartner(world, { requestsPerMinute: 60, mayLookUp: true })
    await enterTestFeed(world, partner.partnerId)
    const rows = join(world.program.folders.data, '..', `rows-${partner.keyId}.json`)
    await writeFile(
      rows,
      JSON.stringify(
        [1, 2].map((n) => ({ resident_id: madeUpId(n), person_name: '张三', registered_on: '2016-06-01' })),
      ),
    )
    const { code, lines } = await conformance(partner, ['--rows', rows])
    expect(lines.filter((line) => !line.startsWith('✓'))).toEqual(['12 / 12'])
    expect(lines.find((line) => line.includes('good rows are kept'))).toContain('2 + 1 × required-missing')
    expect(code).toBe(0)
  })

  test('without rows of its own nothing is written', async () => {
    const partner = await openPartner(world, { name: '科技主管部门', requestsPerMinute: 60 })
    await enterTestFeed(world, partner.partnerId, { code: 'sme', roster: 'sme', leadClass: 'LINK-sme' })
    const { code } = await conformance(partner)
    expect(code).toBe(0)
    const { rows } = await world.db.pool.query(
      `select from feed_row r join feed f on f.id = r.feed_id where f.partner_id = $1`,
      [partner.partnerId],
    )
    expect(rows).toEqual([])
  })

  test('an interface that does not do what it promises is told, and the exit is 1', async () => {
    const partner = await openPartner(world, { name: '贷款部门', requestsPerMinute: 120_000 })
    await enterTestFeed(world, partner.partnerId, { code: 'loans', roster: 'loans', leadClass: 'LINK-loans' })
    await world.db.pool.query(`create function forget() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger forget before insert on feed_delivery for each row execute function forget()`)
    const { code, lines } = await conformance(partner)
    await world.db.pool.query('drop trigger forget on feed_delivery')
    expect(lines.find((line) => line.startsWith('✗'))).toContain('idempotency')
    expect(lines.find((line) => line.startsWith('–'))).toContain('quota')
    expect(code).toBe(1)
  })

  test('a wrong key, or no secret, is a wrong call', async () => {
    const partner = await openPartner(world, { name: '海关' })
    expect(await conformance(partner, [], 'wrong')).toMatchObject({ code: 2 })
    const none = await conformance(partner, [], '')
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('KUOMIAN_PARTNER_SECRET')])
  })
})
