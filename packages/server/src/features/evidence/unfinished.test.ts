import { existsSync } from 'node:fs'
import { EVIDENCE_CHUNK_BYTES } from '@kuomian/campaign'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../db/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { evidenceFile } from './evidence-file.ts'
import { linkEvidence, sweepEvidenceJob } from './index.ts'
import { madeFiles, sha256 } from './testing/files.ts'
import { openWorld, type Who, type World } from './testing/world.ts'

/** The invented campaign keeps unfinished uploads for 14 days, the default. */
let world: World
let content: Buffer
beforeAll(async () => {
  world = await openWorld()
  content = await madeFiles.photo(1_400)
})
afterAll(() => world.close())

/** Announces a photograph and sends its first piece; `days` ago by the machine's clock. */
async function begun(who: Who, days = 0): Promise<string> {
  const id = uuidv7()
  const file = { kind: 'photo', name: '门头.jpg', mediaType: 'image/jpeg', source: 'file' }
  await world.call(who, 'POST', '/evidence', { ...file, id, bytes: content.length, sha256: sha256(content) })
  await send(who, id, 0)
  await world.db.pool.query(
    `update evidence set recorded_at = now() - make_interval(days => $2) where id = $1`,
    [id, days],
  )
  return id
}

const send = (who: Who, id: string, offset: number) =>
  world.server.inject({
    method: 'PUT',
    url: `/api/evidence/${id}/chunks/${offset}`,
    cookies: { kuomian_session: `token-${who}` },
    headers: { 'content-type': 'application/octet-stream' },
    payload: content.subarray(offset, offset + EVIDENCE_CHUNK_BYTES),
  })

const unfinished = async (who: Who): Promise<{ id: string; sha256: string; receivedBytes: number }[]> =>
  (await world.call(who, 'GET', '/evidence/unfinished')).body.uploads

const sweep = () =>
  sweepEvidenceJob({
    id: uuidv7(),
    program: world.program,
    actor: systemActor(world.campaignId),
    input: {},
    report: () => undefined,
  })

test('who began an upload finds it by its hash, and goes on where it broke off', async () => {
  const id = await begun('d1')
  const [found] = await unfinished('d1')
  expect(found).toMatchObject({ id, sha256: sha256(content), receivedBytes: EVIDENCE_CHUNK_BYTES })
  // Nobody else's page offers it.
  expect(await unfinished('d2')).toEqual([])
  expect(await unfinished('city')).toEqual([])
  await send('d1', id, EVIDENCE_CHUNK_BYTES)
  expect((await world.call('d1', 'POST', `/evidence/${id}/finish`)).body.state).toBe('stored')
  expect(await unfinished('d1')).toEqual([])
})

test('old ones are swept with their bytes and counted in one journal row; young ones, named ones and whole ones stay', async () => {
  const lead = await world.addLead({ name: '甲厂', districtId: 1 })
  const [old, young, named] = [await begun('d1', 15), await begun('d1', 13), await begun('d1', 400)]
  const subject = { campaignId: world.campaignId, districtId: 1, leadId: lead } as const
  await transaction(world.db, (tx) => linkEvidence(tx, { ...subject, kind: 'contact', id: 1 }, [named]))
  const part = (id: string) => existsSync(evidenceFile(world.program.folders.evidence, id).part)
  expect([old, young, named].map(part)).toEqual([true, true, true])

  expect(await sweep()).toEqual({ result: { swept: 1 } })
  expect([old, young, named].map(part)).toEqual([false, true, true])
  const { rows } = await world.db.pool.query(
    `select state, count(*)::int from evidence group by state order by state`,
  )
  expect(rows).toEqual([
    { state: 'open', count: 2 },
    { state: 'stored', count: 1 },
  ])
  const journal = await world.db.pool.query(`select after from journal where command = 'sweep-evidence'`)
  expect(journal.rows).toEqual([{ after: { swept: 1, keptDays: 14 } }])
  // What was swept is begun anew like any other file.
  expect((await send('d1', old, 0)).json().error.code).toBe('evidence-not-found')
})

test('nobody deletes a file that is whole, not even the office', async () => {
  const { rowCount } = await transaction(world.db, async (tx) => {
    await tx.client.query(
      `select set_config('role', 'km_city', true), set_config('kuomian.campaign_id', $1, true)`,
      [String(world.campaignId)],
    )
    return tx.client.query(`delete from evidence where state = 'stored'`)
  })
  expect(rowCount).toBe(0)
})
