import { EVIDENCE_CHUNK_BYTES } from '@kuomian/campaign'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '../../db/index.ts'
import { linkEvidence } from './index.ts'
import { madeFiles, sha256 } from './testing/files.ts'
import { openWorld, type Who, type World } from './testing/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

type Announced = {
  id: string
  kind?: string
  name?: string
  bytes?: number
  sha256?: string
  takenAt?: null
  timeSource?: string
}

const session = (who: Who) => ({ kuomian_session: `token-${who}` })

function begin(who: Who, content: Buffer, file: Announced) {
  return world.call(who, 'POST', '/evidence', {
    kind: 'photo',
    name: '门头.jpg',
    mediaType: 'image/jpeg',
    bytes: content.length,
    sha256: sha256(content),
    source: 'camera',
    takenAt: '2016-06-20T09:30:00+08:00',
    place: { latitude: 39.12, longitude: 117.2, accuracy: 12 },
    ...file,
  })
}

async function chunk(who: Who, id: string, offset: number, payload: Buffer) {
  const answer = await world.server.inject({
    method: 'PUT',
    url: `/api/evidence/${id}/chunks/${offset}`,
    cookies: session(who),
    headers: { 'content-type': 'application/octet-stream' },
    payload,
  })
  return { status: answer.statusCode, body: answer.json() }
}

const finish = (who: Who, id: string) => world.call(who, 'POST', `/evidence/${id}/finish`)
const fetched = (who: Who, path: string) =>
  world.server.inject({ method: 'GET', url: `/api/evidence/${path}`, cookies: session(who) })

async function upload(content: Buffer, file: Omit<Announced, 'id'> = {}) {
  const id = uuidv7()
  const begun = await begin('d1', content, { ...file, id })
  if (begun.status !== 200) return { id, ...begun }
  for (let offset = 0; offset < content.length; offset += EVIDENCE_CHUNK_BYTES) {
    await chunk('d1', id, offset, content.subarray(offset, offset + EVIDENCE_CHUNK_BYTES))
  }
  return { id, ...(await finish('d1', id)) }
}
const code = async (content: Buffer, file: Omit<Announced, 'id'>) =>
  (await upload(content, file)).body.error?.code

describe('the time of a file', () => {
  test('is kept with whose word it is; a file without a time has nobody’s', async () => {
    const content = await madeFiles.photo(40)
    for (const timeSource of ['picture', 'device', 'file']) {
      expect((await upload(content, { timeSource })).body).toMatchObject({
        takenAt: '2016-06-20T01:30:00.000Z',
        timeSource,
      })
    }
    expect((await upload(content)).body.timeSource).toBeNull()
    const none = await upload(content, { takenAt: null, timeSource: 'device' })
    expect(none.body).toMatchObject({ takenAt: null, timeSource: null })
  })
})

describe('a file of evidence comes in pieces', () => {
  test('in order, each piece and the end twice, and is the same file in the end', async () => {
    const content = await madeFiles.photo(1_400)
    expect(content.length).toBeGreaterThan(EVIDENCE_CHUNK_BYTES)
    const id = uuidv7()
    expect((await begin('d1', content, { id })).body).toMatchObject({ state: 'open', receivedBytes: 0 })
    const first = content.subarray(0, EVIDENCE_CHUNK_BYTES)
    const rest = content.subarray(EVIDENCE_CHUNK_BYTES)
    expect((await chunk('d1', id, EVIDENCE_CHUNK_BYTES, rest)).body.error).toMatchObject({
      code: 'evidence-chunk-gap',
      details: { received: 0 },
    })
    const answer = await chunk('d1', id, 0, first)
    expect(answer).toEqual({ status: 200, body: { id, receivedBytes: first.length } })
    expect(await chunk('d1', id, 0, first)).toEqual(answer)
    expect((await finish('d1', id)).body.error.code).toBe('evidence-incomplete')
    // After an interruption the client asks where to go on.
    expect((await begin('d1', content, { id })).body.receivedBytes).toBe(first.length)
    await chunk('d1', id, EVIDENCE_CHUNK_BYTES, rest)
    const stored = await finish('d1', id)
    expect(stored.body).toMatchObject({
      state: 'stored',
      mediaType: 'image/jpeg',
      width: 1_400,
      height: 1_400,
    })
    expect(await finish('d1', id)).toEqual(stored)
    expect(await chunk('d1', id, 0, Buffer.from('late'))).toEqual({
      status: 200,
      body: { id, receivedBytes: 4 },
    })
    const back = await fetched('d1', id)
    expect(sha256(back.rawPayload)).toBe(sha256(content))
    expect(back.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' })
    const small = await fetched('d1', `${id}/thumbnail`)
    expect(small.headers['content-type']).toBe('image/webp')
    expect(small.rawPayload.length).toBeLessThan(content.length / 4)
  })

  test('in pieces of any size, again and again, with gaps refused: never another file in the end', async () => {
    const content = await madeFiles.photo(64)
    const piece = fc.record({ offset: fc.nat(content.length - 1), length: fc.integer({ min: 1, max: 700 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const id = uuidv7()
        await begin('d1', content, { id })
        let received = 0
        for (const { offset, length } of pieces) {
          const bytes = content.subarray(offset, offset + length)
          const { status, body } = await chunk('d1', id, offset, bytes)
          expect(status).toBe(offset > received ? 409 : 200)
          if (status === 200) expect(body.receivedBytes).toBe(offset + bytes.length)
          if (status === 200) received = Math.max(received, offset + bytes.length)
          expect((await begin('d1', content, { id })).body.receivedBytes).toBe(received)
        }
        if (received < content.length) expect((await finish('d1', id)).status).toBe(409)
        await chunk('d1', id, received, content.subarray(received))
        expect((await finish('d1', id)).body.state).toBe('stored')
        expect(sha256((await fetched('d1', id)).rawPayload)).toBe(sha256(content))
      }),
      { numRuns: 15 },
    )
  })

  test('is nobody else’s: another district finds nothing, leaders see no picture, nobody goes on with it', async () => {
    const content = await madeFiles.photo()
    const { id } = await upload(content)
    expect((await fetched('d2', id)).json().error.code).toBe('evidence-not-found')
    expect((await fetched('leader', id)).json().error.code).toBe('not-allowed')
    expect((await fetched('city', id)).statusCode).toBe(200)
    expect((await begin('d2', content, { id })).body.error.code).toBe('evidence-id-taken')
    expect((await chunk('city', id, 0, content)).body.error.code).toBe('evidence-not-found')
    expect((await begin('leader', content, { id: uuidv7() })).body.error.code).toBe('not-allowed')
  })
})

describe('what is no evidence is refused, each with its reason', () => {
  test('a photograph that is no picture, breaks off, or is another file', async () => {
    const photo = await madeFiles.photo()
    expect(await code(Buffer.from('<html><script>alert(1)</script>'), {})).toBe('evidence-not-a-picture')
    expect(await code(photo.subarray(0, photo.length / 2), {})).toBe('evidence-not-a-picture')
    expect(await code(Buffer.concat([photo.subarray(0, 3), Buffer.alloc(900, 1)]), {})).toBe(
      'evidence-not-a-picture',
    )
    expect(await code(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), {})).toBe(
      'evidence-not-a-picture',
    )
    expect(await code(photo, { sha256: '0'.repeat(64) })).toBe('evidence-hash-wrong')
  })

  test('one that is too large, a piece that is, and more bytes than announced', async () => {
    const photo = await madeFiles.photo()
    expect(await code(photo, { bytes: 21 * 1024 ** 2 })).toBe('evidence-too-large')
    const id = uuidv7()
    await begin('d1', photo, { id, bytes: 10 })
    expect((await chunk('d1', id, 0, photo)).body.error.code).toBe('evidence-longer-than-said')
    const piece = Buffer.alloc(EVIDENCE_CHUNK_BYTES + 1)
    expect((await chunk('d1', id, 0, piece)).body.error.code).toBe('evidence-chunk-too-large')
  })

  test('a signature of nothing; a drawn one is kept', async () => {
    const signature = { kind: 'signature', name: '签名.png' }
    expect(await code(await madeFiles.blankSignature(), signature)).toBe('evidence-signature-empty')
    expect((await upload(await madeFiles.signature(), signature)).body.state).toBe('stored')
  })

  test('a document with macros, whatever it is called; a plain one is kept', async () => {
    const document = { kind: 'document', name: '材料.docx' }
    const types = '[Content_Types].xml'
    const word = { [types]: '<Types/>', 'word/document.xml': '<x/>' }
    const plain = await upload(await madeFiles.zip(word), document)
    expect(plain.body.mediaType).toMatch(/wordprocessingml/)
    const disposition = String((await fetched('d1', plain.id)).headers['content-disposition'])
    expect(disposition).toMatch(/^attachment;/)
    const withMacros = [
      { ...word, 'word/vbaProject.bin': 'x' },
      {
        ...word,
        [types]: '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      },
      { [types]: '', 'xl/workbook.xml': '', 'xl/macrosheets/sheet1.xml': '' },
    ]
    for (const parts of withMacros)
      expect(await code(await madeFiles.zip(parts), document)).toBe('evidence-has-macros')
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    const vba = Buffer.concat([ole, Buffer.from('_VBA_PROJECT', 'utf16le')])
    expect(await code(vba, document)).toBe('evidence-has-macros')
    expect(await code(Buffer.from('%PDF-1.7 /JavaScript (x)'), document)).toBe('evidence-has-macros')
    expect(await code(Buffer.from('MZ program'), document)).toBe('evidence-type-unknown')
    expect(await code(Buffer.from('504b0304ffff', 'hex'), document)).toBe('evidence-type-unknown')
  })
})

test('a file proves one lead: linked twice it is linked once, and never to another lead', async () => {
  const [lead = 0, other = 0] = [
    await world.addLead({ name: '甲厂', districtId: 1 }),
    await world.addLead({ name: '乙厂', districtId: 1 }),
  ]
  const { id } = await upload(await madeFiles.photo())
  const subject = {
    campaignId: world.campaignId,
    districtId: 1,
    kind: 'contact',
    id: 1,
    leadId: lead,
  } as const
  const link = (more: object, ids = [id]) =>
    transaction(world.db, (tx) => linkEvidence(tx, { ...subject, ...more }, ids))
  expect(await link({})).toEqual([{ id, kind: 'photo', stored: true }])
  await link({})
  await link({ id: 2 })
  const { rows } = await world.db.pool.query('select subject_id from evidence_of order by 1')
  expect(rows).toEqual([{ subject_id: 1 }, { subject_id: 2 }])
  await expect(link({ id: 3, leadId: other })).rejects.toMatchObject({ code: 'evidence-of-another-lead' })
  await expect(link({}, [uuidv7()])).rejects.toMatchObject({ code: 'evidence-not-found' })
})
