import { createReadStream } from 'node:fs'
import { EVIDENCE_CHUNK_BYTES } from '@kuomian/campaign'
import {
  chunkReceivedSchema,
  evidenceBeginSchema,
  evidenceBegunSchema,
  evidenceSchema,
  Refusal,
  unfinishedUploadsSchema,
} from '@kuomian/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type App, idempotencyKey, type Services } from '../../app/index.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { beginEvidence, sameFile } from './begin-evidence.ts'
import { evidenceFile, receivedBytes } from './evidence-file.ts'
import { evidenceFacts, evidenceRow, ownEvidence } from './evidence-row.ts'
import { listUnfinished } from './list-unfinished.ts'
import { receiveChunk } from './receive-chunk.ts'
import { storeEvidence } from './store-evidence.ts'

const tags = ['evidence']
const params = z.object({ id: z.uuid() })
const chunkParams = params.extend({ offset: z.coerce.number().int().min(0) })

/** Evidence in, in pieces that a poor line can carry; evidence out, to whoever may read what it proves. */
export function evidenceRoutes(app: App, { program }: Services): void {
  const { db, folders } = program
  const store = storeEvidence(folders.evidence)
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )

  app.post(
    '/evidence',
    { schema: { tags, body: evidenceBeginSchema, response: { 200: evidenceBegunSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const { id } = request.body
      await runCommand(db, beginEvidence, actor, request.body, idempotencyKey(request))
      // The row is read anew: a file that was begun before tells how far it has come.
      const row = await readAs(db, actor, (tx) => sameFile(() => ownEvidence(tx, actor, id), request.body))
      const received = await receivedBytes(evidenceFile(folders.evidence, id).part)
      return {
        id,
        state: row.state,
        receivedBytes: row.state === 'stored' ? row.bytes : received,
        chunkBytes: EVIDENCE_CHUNK_BYTES,
      }
    },
  )

  app.get(
    '/evidence/unfinished',
    { schema: { tags, response: { 200: unfinishedUploadsSchema } } },
    async ({ signedIn: { actor } }) => ({
      uploads: await readAs(db, actor, (tx) => listUnfinished(tx, actor, folders.evidence)),
    }),
  )

  app.put(
    '/evidence/:id/chunks/:offset',
    { schema: { tags, params: chunkParams, response: { 200: chunkReceivedSchema } } },
    (request) => {
      const { id, offset } = request.params
      if (!Buffer.isBuffer(request.body))
        throw new Refusal('bad-input', { detail: 'application/octet-stream' })
      return receiveChunk(program, request.signedIn.actor, id, offset, request.body)
    },
  )

  app.post(
    '/evidence/:id/finish',
    { schema: { tags, params, response: { 200: evidenceSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const { id } = request.params
      const row = await readAs(db, actor, (tx) => ownEvidence(tx, actor, id))
      if (row.state === 'stored') return evidenceFacts(row)
      return runCommand(db, store, actor, { id }, idempotencyKey(request))
    },
  )

  app.get('/evidence/:id', { schema: { tags, params } }, async (request, reply) => {
    const row = await readable(request.signedIn.actor, request.params.id)
    const inline = row.media_type.startsWith('image/')
    const name = encodeURIComponent(row.name)
    reply.header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`)
    return send(request, reply, row.sha256, row.media_type, evidenceFile(folders.evidence, row.id).whole)
  })

  app.get('/evidence/:id/thumbnail', { schema: { tags, params } }, async (request, reply) => {
    const row = await readable(request.signedIn.actor, request.params.id)
    if (row.width === null) throw new Refusal('not-found')
    const { thumbnail } = evidenceFile(folders.evidence, row.id)
    return send(request, reply, `${row.sha256}-thumbnail`, 'image/webp', thumbnail)
  })

  /** Leaders read the campaign's work but nobody's persons, and a photograph may show one (domain §11). */
  async function readable(actor: Actor, id: string) {
    if (actor.role === 'reader' || actor.role === 'admin') throw new Refusal('not-allowed')
    const row = await readAs(db, actor, (tx) => evidenceRow(tx, id))
    if (row.state !== 'stored') throw new Refusal('evidence-not-stored', { name: row.name })
    return row
  }
}

/** A file never changes, so a browser that has it is told so; whether he may see it was asked before. */
function send(request: FastifyRequest, reply: FastifyReply, tag: string, mediaType: string, path: string) {
  reply.headers({ etag: `"${tag}"`, 'cache-control': 'private, no-cache' })
  if (request.headers['if-none-match'] === `"${tag}"`) return reply.status(304).send()
  return reply.type(mediaType).send(createReadStream(path))
}
