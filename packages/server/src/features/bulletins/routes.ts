import {
  bulletinActSchema,
  bulletinPublishedSchema,
  bulletinReasonSchema,
  bulletinSchema,
  bulletinsSchema,
  draftBulletinSchema,
  editBulletinSchema,
  explainFindingsSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { type Command, runCommand } from '../../command/index.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { mayReadFigures } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { addressOf } from '../documents/index.ts'
import { bulletinFile } from './bulletin-file.ts'
import { draftBulletin } from './draft-bulletin.ts'
import { editBulletin } from './edit-bulletin.ts'
import { explainFindings } from './explain-findings.ts'
import { publishBulletin } from './publish-bulletin.ts'
import { refreshBulletin } from './refresh-bulletin.ts'
import { approveBulletin, discardBulletin, returnBulletin, submitBulletin } from './review-bulletin.ts'
import { listBulletins, viewBulletin } from './view-bulletin.ts'

const tags = ['bulletins']
const params = z.object({ id: z.coerce.number().int().positive() })
const none = z.object({}).optional()
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const types = { pdf: 'application/pdf', docx: wordType, web: 'text/html; charset=utf-8' } as const

/** Bulletins (通报): drafting, review, publication, corrections, and their files. */
export function bulletinRoutes(app: App, { program: { db, folders } }: Services): void {
  const workshop = openWorkshop(folders.data)
  const campaignFor = ({ campaignId }: Actor) => campaignOf(db, { id: campaignId })

  app.get('/bulletins', { schema: { tags, response: { 200: bulletinsSchema } } }, async (request) => {
    const { actor } = request.signedIn
    mayReadFigures(actor)
    return { rows: await readAs(db, actor, (tx) => listBulletins(tx)) }
  })

  app.get(
    '/bulletins/:id',
    { schema: { tags, params, response: { 200: bulletinSchema } } },
    async ({ signedIn: { actor }, params: { id } }) => {
      mayReadFigures(actor)
      const campaign = await campaignFor(actor)
      return readAs(db, actor, (tx) => viewBulletin(tx, campaign, actor, id))
    },
  )

  for (const form of ['pdf', 'docx', 'web'] as const) {
    app.get(`/bulletins/:id/${form}`, { schema: { tags, params } }, async (request, reply) => {
      const { actor } = request.signedIn
      mayReadFigures(actor)
      const campaign = await campaignFor(actor)
      const { name, bytes } = await bulletinFile(db, workshop, campaign, actor, request.params.id, form)
      const how = form === 'docx' ? 'attachment' : 'inline'
      const file = `${name}.${form === 'web' ? 'html' : form}`
      reply.header('content-disposition', `${how}; filename*=UTF-8''${encodeURIComponent(file)}`)
      reply.header('cache-control', 'private, no-store')
      return reply.type(types[form]).send(bytes)
    })
  }

  app.post(
    '/bulletins',
    { schema: { tags, body: draftBulletinSchema, response: { 200: bulletinActSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const command = draftBulletin(await campaignFor(actor))
      return runCommand(db, command, actor, request.body, idempotencyKey(request))
    },
  )

  /** An act whose body is the command's input but for the number in the address. */
  function act<I, O extends { id: number; version: number }>(
    path: string,
    body: z.ZodType,
    command: Command<I, O>,
  ) {
    app.post(
      `/bulletins/:id/${path}`,
      { schema: { tags, params, body, response: { 200: bulletinActSchema } } },
      (request) =>
        runCommand(
          db,
          command,
          request.signedIn.actor,
          Object.assign({}, request.body, { bulletinId: request.params.id }),
          idempotencyKey(request),
        ),
    )
  }
  act('edit', editBulletinSchema, editBulletin)
  act('explain', explainFindingsSchema, explainFindings)
  act('submit', none, submitBulletin)
  act('approve', none, approveBulletin)
  act('return', bulletinReasonSchema, returnBulletin)
  act('discard', bulletinReasonSchema, discardBulletin)

  app.post(
    '/bulletins/:id/refresh',
    { schema: { tags, params, body: none, response: { 200: bulletinActSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const command = refreshBulletin(await campaignFor(actor))
      return runCommand(db, command, actor, { bulletinId: request.params.id }, idempotencyKey(request))
    },
  )

  app.post(
    '/bulletins/:id/publish',
    { schema: { tags, params, body: none, response: { 200: bulletinPublishedSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      const command = publishBulletin(await campaignFor(actor), workshop, addressOf(request))
      return runCommand(db, command, actor, { bulletinId: request.params.id }, idempotencyKey(request))
    },
  )
}
