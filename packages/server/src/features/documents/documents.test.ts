import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { acceptBatch, issueLeads } from '../batches/index.ts'
import { systemActor } from '../campaigns/index.ts'
import { openWorld, type Who, type World } from '../leads/testing/world.ts'
import { recordVisit } from '../visits/index.ts'
import { printPapers } from './index.ts'
import { makeDocument } from './make-document.ts'

let world: World
let lead = 0
let foreign = 0
let visit = 0

beforeAll(async () => {
  world = await openWorld()
  const district = (who: Who) => world.actor(who).districtId
  lead = await world.addLead({ name: '甲机械厂', districtId: district('d1'), persons: 3, code: '70063098X' })
  foreign = await world.addLead({ name: '乙商行', districtId: district('d2'), persons: 2, code: '123456789' })
  await runCommand(world.db, issueLeads, systemActor(world.campaignId), {})
  for (const who of ['d1', 'd2'] as const) {
    const { rows } = await world.db.pool.query<{ number: number }>(
      'select b.number from batch b join batch_line l on l.batch_id = b.id where l.district_id = $1',
      [district(who)],
    )
    await runCommand(world.db, acceptBatch, world.actor(who), { number: rows[0]?.number ?? 0 })
  }
  const { today } = await world.db.kysely.selectFrom('campaign').select('today').executeTakeFirstOrThrow()
  const made = await runCommand(world.db, recordVisit, world.actor('d1'), {
    leadId: lead,
    happenedOn: today,
    outcome: 'U03',
    officers: ['甲', '乙'],
    note: '少报三人',
  })
  visit = made.visitId
})
afterAll(() => world.close())

const fetched = async (who: Who, path: string) => {
  const answer = await world.server.inject({
    url: `/api${path}`,
    cookies: { kuomian_session: `token-${who}` },
  })
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers }
}
const make = (who: Who, kind: string, subjectId: number, more: object = {}) =>
  world.call(who, 'POST', '/documents', { kind, subjectId, ...more })
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** Uploads a Word template as the page does. */
async function upload(who: Who, kind: string, name: string, content: Buffer) {
  const boundary = 'boundary-of-a-test'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const answer = await world.server.inject({
    method: 'POST',
    url: `/api/document-templates/${kind}`,
    cookies: { kuomian_session: `token-${who}` },
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  })
  return { status: answer.statusCode, body: JSON.parse(answer.body) }
}

describe('a paper', () => {
  test('is numbered, archived with its data, and reprinted byte by byte after the data changed', async () => {
    const made = await make('d1', 'visit-record', visit)
    expect(made.body).toMatchObject({ number: expect.stringMatching(/扩面排字〔2016〕第1号$/u) })
    const before = await fetched('d1', `/documents/${made.body.id}/pdf`)
    expect(before.headers['content-type']).toBe('application/pdf')
    expect(before.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const word = await fetched('d1', `/documents/${made.body.id}/docx`)
    await world.db.pool.query(`update lead set name = '改名后的厂', address = '别处' where id = $1`, [lead])
    const after = await fetched('d1', `/documents/${made.body.id}/pdf`)
    expect(after.bytes.equals(before.bytes)).toBe(true)
    const { rows } = await world.db.pool.query('select * from document where id = $1', [made.body.id])
    expect(rows[0]).toMatchObject({
      pdf_hash: sha256(before.bytes),
      docx_hash: sha256(word.bytes),
      data: { employer: { name: '甲机械厂', code: '70063098X' }, note: '少报三人', officers: ['甲', '乙'] },
    })
    await world.db.pool.query(`update lead set name = '甲机械厂' where id = $1`, [lead])
    const timeline = await world.call('d1', 'GET', `/leads/${lead}/timeline`)
    expect(timeline.body.events[0]).toMatchObject({ kind: 'document-made', detail: { kind: 'visit-record' } })
  })
  test('is made once per record; voided, its number stays taken and the next one follows', async () => {
    const again = await make('d1', 'visit-record', visit)
    expect([again.status, again.body.error.code]).toEqual([409, 'document-made-already'])
    const { body } = await world.call('d1', 'GET', `/documents?kind=visit-record`)
    const voided = await world.call('d1', 'POST', `/documents/${body.rows[0].id}/void`, { reason: '写错' })
    expect(voided.status).toBe(200)
    const next = await make('d1', 'visit-record', visit)
    expect(next.body.number).toMatch(/第2号$/u)
    const twice = await world.call('d1', 'POST', `/documents/${body.rows[0].id}/void`, { reason: '写错' })
    expect(twice.body.error.code).toBe('document-voided-already')
  })
  test('of another district is not found, and leaders see none', async () => {
    const { body } = await world.call('d1', 'GET', `/documents?lead=${lead}`)
    const { id } = body.rows[0]
    expect((await fetched('d2', `/documents/${id}/pdf`)).status).toBe(404)
    expect((await world.call('d2', 'GET', '/documents')).body.rows).toEqual([])
    expect((await make('d2', 'visit-record', visit)).body.error.code).toBe('document-subject-not-found')
    expect((await world.call('leader', 'GET', '/documents')).status).toBe(403)
    expect((await fetched('city', `/documents/${id}/docx`)).status).toBe(200)
  })
  test('a file that was altered on the disk is refused, not shown', async () => {
    const { rows } = await world.db.pool.query<{ id: number; pdf_hash: string }>(
      'select id, pdf_hash from document order by id desc limit 1',
    )
    const [row] = rows
    const hash = row?.pdf_hash ?? ''
    const { writeFile, readFile } = await import('node:fs/promises')
    const path = join(world.program.folders.data, 'documents', hash.slice(0, 2), hash)
    const whole = await readFile(path)
    await writeFile(path, Buffer.concat([whole, Buffer.from(' ')]))
    const answer = await fetched('d1', `/documents/${row?.id}/pdf`)
    expect(JSON.parse(answer.bytes.toString()).error.code).toBe('document-archive-missing')
    await writeFile(path, whole)
  })
})

describe('numbers', () => {
  test('fifty papers at once, a third of them failing: no gap and no number twice', async () => {
    const leads = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        world.addLead({
          name: `厂${index}`,
          districtId: world.actor('d3').districtId,
          // A lead that is not out cannot have a demand: its number is given back.
          persons: 1,
          code: `C${String(index).padStart(8, '0')}`,
        }),
      ),
    )
    const out = leads.filter((_, index) => index % 3 !== 0)
    await world.db.pool.query(
      `update lead set state = 'accepted', issued_on = '2016-06-15' where id = any ($1)`,
      [out],
    )
    const answers = await Promise.all(leads.map((id) => make('d3', 'enrolment-demand', id)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(out.length)
    const { rows } = await world.db.pool.query<{ n: number }>(
      `select substring(number from '第(\\d+)号')::int as n from document
        where kind = 'enrolment-demand' and district_id = $1 order by 1`,
      [world.actor('d3').districtId],
    )
    expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: out.length }, (_, index) => index + 1))
  }, 60_000)
  test('a paper that cannot be kept gives its number back', async () => {
    const workshop = openWorkshop(world.program.folders.data)
    const broken = {
      ...workshop,
      archive: { ...workshop.archive, keep: () => Promise.reject(new Error('disk full')) },
    }
    const command = makeDocument(broken, 'http://x')
    const work = runCommand(world.db, command, world.actor('d2'), {
      kind: 'enrolment-demand',
      subjectId: foreign,
    })
    await expect(work).rejects.toThrow('disk full')
    const made = await make('d2', 'enrolment-demand', foreign)
    expect(made.body.number).toMatch(/第1号$/u)
  })
})

describe('papers of audit', () => {
  const details = (auditOn: string) => ({
    auditNotice: { auditOn, from: '2016-01-01', to: '2016-05-31', auditors: ['丙', '丁'] },
  })
  test('a notice goes out three days before', async () => {
    const soon = await make('d1', 'audit-notice', lead, details('2016-06-02'))
    expect(soon.body.error).toMatchObject({ code: 'audit-notice-too-soon', rule: 'domain §7.4' })
    const missing = await make('d1', 'audit-notice', lead)
    expect(missing.body.error.code).toBe('document-details-missing')
    const made = await make('d1', 'audit-notice', lead, details('2016-09-30'))
    expect(made.status).toBe(200)
  })
  test('a receiver makes none of a lead that was not handed over, and the office no visit record of a stranger', async () => {
    expect((await make('audit', 'audit-notice', lead, details('2016-09-30'))).body.error.code).toBe(
      'document-made-already',
    )
    expect((await make('audit', 'audit-notice', foreign, details('2016-09-30'))).body.error.code).toBe(
      'document-subject-not-found',
    )
    expect((await make('inspection', 'order', 1)).status).toBe(403)
  })
})

describe('the template of the office', () => {
  test('takes the place of the shipped one, is kept by version, and goes again', async () => {
    const shipped = await fetched('d1', '/document-templates/enrolment-demand/file')
    const zip = new PizZip(shipped.bytes)
    const xml = zip.file('word/document.xml')?.asText() ?? ''
    zip.file('word/document.xml', xml.replace('社会保险参保催办通知书', '本市自定催办书'))
    const own = zip.generate({ type: 'nodebuffer' })
    expect((await upload('d1', 'enrolment-demand', 'x.docx', own)).status).toBe(403)
    expect((await upload('city', 'enrolment-demand', '自定.docx', own)).body).toEqual({
      kind: 'enrolment-demand',
      version: 1,
    })
    const made = await make('d1', 'enrolment-demand', lead)
    const word = await fetched('d1', `/documents/${made.body.id}/docx`)
    expect(new PizZip(word.bytes).file('word/document.xml')?.asText()).toContain('本市自定催办书')
    const back = await world.call('city', 'POST', '/document-templates/enrolment-demand/shipped')
    expect(back.body.version).toBe(2)
    const again = await world.call('city', 'POST', '/document-templates/enrolment-demand/shipped')
    expect(again.body.error.code).toBe('template-unchanged')
    const now = await fetched('city', '/document-templates/enrolment-demand/file')
    expect(now.bytes.equals(shipped.bytes)).toBe(true)
    const reprint = await fetched('d1', `/documents/${made.body.id}/docx`)
    expect(reprint.bytes.equals(word.bytes)).toBe(true)
  })
  test('a file that is none is refused and nothing changes', async () => {
    const refused = await upload('city', 'order', 'x.docx', Buffer.from('nothing'))
    expect(refused.body.error.code).toBe('template-no-docx')
    const large = await upload('city', 'order', 'x.docx', Buffer.alloc(3 * 1024 * 1024))
    expect(large.body.error.code).toBe('template-too-large')
    const { body } = await world.call('city', 'GET', '/document-templates')
    expect(body.templates.find(({ kind }: { kind: string }) => kind === 'order')).toMatchObject({
      version: 0,
      shipped: true,
    })
  })
})

describe('a print job', () => {
  const job = (who: Who, kind: string, leadIds: number[]) =>
    printPapers({
      id: `0190a000-0000-7000-8000-0000000000${leadIds.length}0`,
      program: world.program,
      actor: world.actor(who),
      input: { print: JSON.stringify({ kind, leadIds }), address: 'http://x' },
      report: () => undefined,
    })
  test('sets the visit forms of many leads as one PDF, and names who is left out', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kuomian-print-'))
    const done = await job('d1', 'visit-form', [lead, foreign])
    expect(done.result).toMatchObject({
      papers: 1,
      left: [{ leadId: foreign, code: 'document-subject-not-found' }],
    })
    expect(done.file?.name).toContain('现场排查表')
    await rm(folder, { recursive: true })
  })
  test('a demand that stands already is printed, not made again', async () => {
    const count = async () =>
      (await world.db.pool.query('select 1 from document where lead_id = $1', [lead])).rowCount
    const before = await count()
    expect((await job('d1', 'enrolment-demand', [lead])).result).toMatchObject({ papers: 1, left: [] })
    expect(await count()).toBe(before)
  })
  test('with nothing to print it says why', async () => {
    await expect(job('d2', 'visit-form', [lead])).rejects.toMatchObject({ code: 'print-nothing' })
  })
  test('is started by officers and the office only', async () => {
    const started = await world.call('d1', 'POST', '/documents/print', {
      kind: 'visit-form',
      leadIds: [lead],
    })
    expect(started.status).toBe(200)
    expect(world.started.at(-1)?.kind).toBe('print-papers')
    const refused = await world.call('audit', 'POST', '/documents/print', {
      kind: 'visit-form',
      leadIds: [lead],
    })
    expect(refused.status).toBe(403)
  })
})
