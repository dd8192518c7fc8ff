import { PAPERS } from '@kuomian/campaign'
import {
  documentKindSchema,
  documentMadeSchema,
  documentPageQuerySchema,
  documentPageSchema,
  documentTemplatesSchema,
  documentVoidedSchema,
  jobStartedSchema,
  makeableSchema,
  makeDocumentSchema,
  printRequestSchema,
  Refusal,
  templateReplacedSchema,
  voidDocumentSchema,
} from '@kuomian/contract'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { checkTemplate, openWorkshop } from '../../documents/index.ts'
import { addressOf } from './address-of.ts'
import { currentTemplate } from './current-template.ts'
import { archivedDocument, listDocuments } from './list-documents.ts'
import { listTemplates } from './list-templates.ts'
import { makeDocument } from './make-document.ts'
import { makeableFor } from './makeable.ts'
import { replaceTemplate } from './replace-template.ts'
import { voidDocument } from './void-document.ts'

const tags = ['documents']
const params = z.object({ id: z.coerce.number().int().positive() })
const kindParams = z.object({ kind: documentKindSchema })
const mostTemplateBytes = 2 * 1024 * 1024
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Papers name persons: leaders read figures, and whoever administrates has no business with them. */
function mayRead(actor: Actor): Actor {
  if (actor.role === 'reader' || actor.role === 'admin') throw new Refusal('not-allowed')
  return actor
}

function sendFile(reply: FastifyReply, name: string, type: string, content: Buffer) {
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  reply.header('cache-control', 'private, no-store')
  return reply.type(type).send(content)
}

/** The register of papers, making and voiding one, its archived files, print jobs, and the Word templates. */
export function documentRoutes(app: App, { program, jobs }: Services): void {
  const { db } = program
  const workshop = openWorkshop(program.folders.data)

  app.get(
    '/documents',
    { schema: { tags, querystring: documentPageQuerySchema, response: { 200: documentPageSchema } } },
    ({ signedIn: { actor }, query }) =>
      readAs(db, mayRead(actor), (tx) => listDocuments(tx, actor.campaignId, query)),
  )

  app.get(
    '/leads/:id/makeable-documents',
    { schema: { tags, params, response: { 200: makeableSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      readAs(db, mayRead(actor), (tx) => makeableFor(tx, actor, id)),
  )

  app.post(
    '/documents',
    { schema: { tags, body: makeDocumentSchema, response: { 200: documentMadeSchema } } },
    (request) =>
      runCommand(
        db,
        makeDocument(workshop, addressOf(request)),
        request.signedIn.actor,
        request.body,
        idempotencyKey(request),
      ),
  )

  app.post(
    '/documents/:id/void',
    { schema: { tags, params, body: voidDocumentSchema, response: { 200: documentVoidedSchema } } },
    (request) =>
      runCommand(
        db,
        voidDocument,
        request.signedIn.actor,
        { documentId: request.params.id, reason: request.body.reason },
        idempotencyKey(request),
      ),
  )

  for (const form of ['pdf', 'docx'] as const) {
    app.get(`/documents/:id/${form}`, { schema: { tags, params } }, async (request, reply) => {
      const actor = mayRead(request.signedIn.actor)
      const row = await readAs(db, actor, (tx) => archivedDocument(tx, request.params.id))
      const content = await workshop.archive.read(form === 'pdf' ? row.pdf_hash : row.docx_hash)
      if (content === null) throw new Refusal('document-archive-missing', { number: row.number })
      const type = form === 'pdf' ? 'application/pdf' : wordType
      return sendFile(reply, `${row.number} ${row.title}.${form}`, type, content)
    })
  }

  app.post(
    '/documents/print',
    { schema: { tags, body: printRequestSchema, response: { 200: jobStartedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      if (actor.role !== 'district' && actor.role !== 'city') throw new Refusal('not-allowed')
      const input = { print: JSON.stringify(request.body), address: addressOf(request) }
      return { jobId: await jobs.start({ kind: 'print-papers', input, actor }) }
    },
  )

  app.get(
    '/document-templates',
    { schema: { tags, response: { 200: documentTemplatesSchema } } },
    async ({ signedIn: { actor } }) => ({
      templates: await readAs(db, mayRead(actor), (tx) => listTemplates(tx, actor.campaignId)),
    }),
  )

  app.get(
    '/document-templates/:kind/file',
    { schema: { tags, params: kindParams } },
    async (request, reply) => {
      const actor = mayRead(request.signedIn.actor)
      const { kind } = request.params
      const template = await readAs(db, actor, (tx) => currentTemplate(tx, workshop, actor.campaignId, kind))
      return sendFile(reply, template.name ?? `${kind}.docx`, wordType, template.bytes)
    },
  )

  app.post(
    '/document-templates/:kind',
    { schema: { tags, params: kindParams, response: { 200: templateReplacedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      if (actor.role !== 'city') throw new Refusal('not-allowed')
      const { kind } = request.params
      const upload = await request.file({ limits: { files: 1, fileSize: mostTemplateBytes } })
      if (!upload) throw new Refusal('bad-input', { detail: 'file' }, { field: 'file' })
      const limit = mostTemplateBytes / 1024 ** 2
      const bytes = await upload.toBuffer().catch(() => {
        throw new Refusal('template-too-large', { limit }, { field: 'file' })
      })
      const places = await checkTemplate(bytes, PAPERS[kind].sample)
      const hash = await workshop.archive.keep(bytes)
      const template = { kind, name: upload.filename.slice(-200), hash, places }
      return runCommand(db, replaceTemplate, actor, template, idempotencyKey(request))
    },
  )

  app.post(
    '/document-templates/:kind/shipped',
    { schema: { tags, params: kindParams, response: { 200: templateReplacedSchema } } },
    (request) => {
      const template = { kind: request.params.kind, name: '程序自带模板', hash: null, places: [] }
      return runCommand(db, replaceTemplate, request.signedIn.actor, template, idempotencyKey(request))
    },
  )
}
