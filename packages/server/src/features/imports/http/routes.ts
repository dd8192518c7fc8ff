import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import {
  deliveriesSchema,
  importRequestSchema,
  jobStartedSchema,
  previewSchema,
  Refusal,
  rosterKindSchema,
  rowErrorsSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import type { App, Services } from '../../../app/index.ts'
import { type Actor, readAs } from '../../../db/index.ts'
import { ERRORS_FILE } from '../delivery/refused-file.ts'
import { listDeliveries } from './list-deliveries.ts'
import { previewUpload } from './preview-upload.ts'
import { findUpload, keepUpload } from './uploads.ts'

const LIMIT_GB = 2
const previewQuery = z.object({
  kind: rosterKindSchema,
  source: z.string().max(60).default(''),
  sheet: z.string().optional(),
})
const uploadParams = z.object({ id: z.uuid() })
const deliveryParams = z.object({ id: z.coerce.number().int() })

/** Rosters in: upload, look, try, import; what came and what was refused. */
export function importRoutes(app: App, { program, jobs }: Services): void {
  const tags = ['imports']

  app.post(
    '/imports/files',
    { schema: { tags, querystring: previewQuery, response: { 200: previewSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      requireCity(actor)
      const file = await request.file()
      if (file === undefined) throw new Refusal('no-file', {}, { field: 'file' })
      const upload = await keepUpload(program.folders.deliveries, actor, file.filename, file.file)
      if (file.file.truncated) throw new Refusal('file-too-large', { limit: LIMIT_GB }, { field: 'file' })
      return previewUpload(program, actor, upload, asked(request.query))
    },
  )

  app.get(
    '/imports/files/:id',
    { schema: { tags, params: uploadParams, querystring: previewQuery, response: { 200: previewSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      requireCity(actor)
      const upload = await findUpload(program.folders.deliveries, request.params.id, actor)
      return previewUpload(program, actor, upload, asked(request.query))
    },
  )

  app.post(
    '/imports',
    { schema: { tags, body: importRequestSchema, response: { 200: jobStartedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      requireCity(actor)
      await findUpload(program.folders.deliveries, request.body.uploadId, actor)
      const { sheet, asOf, mapping, ...rest } = request.body
      const input = {
        ...rest,
        ...(sheet === undefined ? {} : { sheet }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(mapping === undefined ? {} : { mapping }),
      }
      return { jobId: await jobs.start({ kind: 'import', input, actor }) }
    },
  )

  app.get(
    '/imports/deliveries',
    { schema: { tags, response: { 200: deliveriesSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      requireCity(actor)
      const deliveries = await readAs(program.db, actor, (tx) => listDeliveries(tx, actor.campaignId))
      return { deliveries }
    },
  )

  app.get(
    '/imports/deliveries/:id/errors',
    { schema: { tags, params: deliveryParams, response: { 200: rowErrorsSchema } } },
    async (request) => {
      const { path } = await refusedFile(request.params.id, request.signedIn.actor)
      return rowErrorsSchema.parse(JSON.parse(await readFile(join(dirname(path), ERRORS_FILE), 'utf8')))
    },
  )

  app.get(
    '/imports/deliveries/:id/refused',
    { schema: { tags, params: deliveryParams } },
    async (request, reply) => {
      const { path, fileName } = await refusedFile(request.params.id, request.signedIn.actor)
      const name = `${fileName.replace(/\.[^.]*$/, '')}-错误说明${extname(path)}`
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      reply.type('application/octet-stream')
      return reply.send(createReadStream(path))
    },
  )

  /** Refused rows carry personal values, so only the office that imports sees them. */
  async function refusedFile(id: number, actor: Actor): Promise<{ path: string; fileName: string }> {
    requireCity(actor)
    const row = await readAs(program.db, actor, (tx) =>
      tx
        .selectFrom('delivery')
        .select(['refused_path', 'file_name'])
        .where('id', '=', id)
        .where('campaign_id', '=', actor.campaignId)
        .executeTakeFirst(),
    )
    if (row === undefined) throw new Refusal('not-found')
    if (row.refused_path === null) throw new Refusal('no-refused-rows')
    return { path: join(program.folders.lake, row.refused_path), fileName: row.file_name }
  }
}

function requireCity({ role }: Actor): void {
  if (role !== 'city') throw new Refusal('not-allowed')
}

function asked({ kind, source, sheet }: z.output<typeof previewQuery>) {
  return { kind, source, ...(sheet === undefined ? {} : { sheet }) }
}
