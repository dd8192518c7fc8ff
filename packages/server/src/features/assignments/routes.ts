import {
  assignedSchema,
  assignmentPreviewRequestSchema,
  assignmentPreviewSchema,
  assignRequestSchema,
  claimRequestSchema,
  handBackRequestSchema,
  leadFilterSchema,
  officerLoadsSchema,
  officersSchema,
  streetLoadsSchema,
  workDistrictQuerySchema,
  workPageSchema,
  workQuerySchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { assignLeads } from './assign-leads.ts'
import { type Movable, previewWork } from './chosen-work.ts'
import { claimLeads } from './claim-leads.ts'
import { handBackLeads } from './hand-back-leads.ts'
import { listWork } from './list-work.ts'
import { workDistrict } from './placed-work.ts'
import { undoAssignment } from './undo-assignment.ts'
import { workDaysOf } from './work-days.ts'
import { listOfficers, officerLoads, streetLoads } from './work-loads.ts'

const tags = ['assignments']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Work lists (清单), who has how much, and giving leads to officers. */
export function assignmentRoutes(app: App, { program: { db } }: Services): void {
  const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => readAs(db, mayReadLeads(actor), work)
  const daysOf = async (actor: Actor) => workDaysOf(await campaignOf(db, { id: actor.campaignId }))

  app.get(
    '/work',
    { schema: { tags, querystring: workQuerySchema, response: { 200: workPageSchema } } },
    async ({ signedIn: { actor }, query }) => {
      const days = await daysOf(actor)
      return read(actor, (tx) => listWork(tx, actor, query, days))
    },
  )

  app.get(
    '/work/loads',
    { schema: { tags, querystring: workDistrictQuerySchema, response: { 200: officerLoadsSchema } } },
    async ({ signedIn: { actor }, query }) => {
      const districtId = workDistrict(actor, query.district)
      const days = await daysOf(actor)
      const loads = await read(actor, (tx) => officerLoads(tx, actor, districtId, days))
      return { districtId, loads }
    },
  )

  app.get(
    '/work/streets',
    { schema: { tags, querystring: leadFilterSchema, response: { 200: streetLoadsSchema } } },
    async ({ signedIn: { actor }, query }) => {
      const days = await daysOf(actor)
      return { streets: await read(actor, (tx) => streetLoads(tx, actor, query, days)) }
    },
  )

  app.get(
    '/officers',
    { schema: { tags, querystring: workDistrictQuerySchema, response: { 200: officersSchema } } },
    async ({ signedIn: { actor }, query }) => ({
      officers: await read(actor, (tx) => listOfficers(tx, actor, query.district)),
    }),
  )

  app.post(
    '/assignments/preview',
    { schema: { tags, body: assignmentPreviewRequestSchema, response: { 200: assignmentPreviewSchema } } },
    ({ signedIn: { actor }, body: { act, selection, officerId } }) => {
      const own = actor.userId ?? 0
      const which: Record<typeof act, Movable> = {
        assign: { notWith: officerId ?? 0 },
        claim: 'unassigned',
        'hand-back': { with: own },
      }
      return read(actor, (tx) => previewWork(tx, actor, selection, which[act]))
    },
  )

  app.post(
    '/assignments',
    { schema: { tags, body: assignRequestSchema, response: { 200: assignedSchema } } },
    (request) => runCommand(db, assignLeads, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/assignments/claim',
    { schema: { tags, body: claimRequestSchema, response: { 200: assignedSchema } } },
    (request) => runCommand(db, claimLeads, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/assignments/hand-back',
    { schema: { tags, body: handBackRequestSchema, response: { 200: assignedSchema } } },
    (request) => runCommand(db, handBackLeads, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/assignments/:id/undo',
    { schema: { tags, params, response: { 200: assignedSchema } } },
    (request) =>
      runCommand(
        db,
        undoAssignment,
        request.signedIn.actor,
        { assignmentId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
