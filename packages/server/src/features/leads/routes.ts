import {
  findPersonRequestSchema,
  foundPersonSchema,
  jobStartedSchema,
  leadExportSchema,
  leadPageQuerySchema,
  leadPageSchema,
  leadPersonPageSchema,
  leadPersonQuerySchema,
  leadSchema,
  leadTotalQuerySchema,
  leadTotalSchema,
  leadWordsSchema,
  savedViewSchema,
  savedViewsSchema,
  saveViewSchema,
  timelineSchema,
  undecidedPersonsSchema,
  unmaskedSchema,
  unmaskRequestSchema,
  viewNameSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { unmaskCommand } from '../../sealing/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { countLeads } from './count-leads.ts'
import { listPeople, undecidedPeople } from './lead-people.ts'
import { leadTimeline } from './lead-timeline.ts'
import { leadWords } from './lead-words.ts'
import { leadsOfPerson } from './leads-of-person.ts'
import { listLeads } from './list-leads.ts'
import { mayReadLeads } from './may-read.ts'
import { noteExport } from './note-export.ts'
import { deleteView, renameView, savedViews, saveView } from './saved-views.ts'
import { viewLead } from './view-lead.ts'

const tags = ['leads']
const params = z.object({ id: z.coerce.number().int().positive() })

/** The work list, one lead with its people and timeline, saved views, the export. */
export function leadRoutes(app: App, services: Services): void {
  const { program, jobs } = services
  const { db } = program
  const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => readAs(db, mayReadLeads(actor), work)
  const unmask = unmaskCommand(program.keys)

  app.get(
    '/leads',
    { schema: { tags, querystring: leadPageQuerySchema, response: { 200: leadPageSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx) => listLeads(tx, actor, query)),
  )

  app.get(
    '/leads/total',
    { schema: { tags, querystring: leadTotalQuerySchema, response: { 200: leadTotalSchema } } },
    ({ signedIn: { actor }, query: { exact = false, ...filter } }) =>
      read(actor, (tx) => countLeads(tx, actor, filter, exact)),
  )

  app.get(
    '/leads/words',
    { schema: { tags, response: { 200: leadWordsSchema } } },
    ({ signedIn: { actor } }) => leadWords(db, actor.campaignId),
  )

  app.get('/leads/:id', { schema: { tags, params, response: { 200: leadSchema } } }, (request) => {
    const { actor } = request.signedIn
    return read(actor, (tx) => viewLead(tx, actor, request.params.id))
  })

  app.get(
    '/leads/:id/persons',
    { schema: { tags, params, querystring: leadPersonQuerySchema, response: { 200: leadPersonPageSchema } } },
    (request) => {
      const { actor } = request.signedIn
      return read(actor, (tx) => listPeople(tx, actor, request.params.id, request.query))
    },
  )

  app.get(
    '/leads/:id/undecided',
    { schema: { tags, params, response: { 200: undecidedPersonsSchema } } },
    async (request) => {
      const { actor } = request.signedIn
      return { ids: await read(actor, (tx) => undecidedPeople(tx, actor, request.params.id)) }
    },
  )

  app.get(
    '/leads/:id/timeline',
    { schema: { tags, params, response: { 200: timelineSchema } } },
    (request) => {
      const { actor } = request.signedIn
      return read(actor, async (tx) => leadTimeline(tx, (await viewLead(tx, actor, request.params.id)).id))
    },
  )

  app.post(
    '/leads/find-person',
    { schema: { tags, body: findPersonRequestSchema, response: { 200: foundPersonSchema } } },
    async ({ signedIn: { actor }, body }) => {
      const { today } = await campaignOf(db, { id: actor.campaignId })
      return {
        leads: await read(actor, (tx) => leadsOfPerson(tx, actor, program.keys, body.id, today)),
      }
    },
  )

  app.post(
    '/lead-persons/:id/unmask',
    { schema: { tags, params, body: unmaskRequestSchema, response: { 200: unmaskedSchema } } },
    ({ signedIn: { actor }, params: { id }, body }) =>
      runCommand(db, unmask, actor, { leadPersonId: id, reason: body.reason }),
  )

  app.post(
    '/leads/export',
    { schema: { tags, body: leadExportSchema, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor, name }, body }) => {
      await runCommand(db, noteExport, actor, body)
      return {
        jobId: await jobs.start({
          kind: 'export-leads',
          input: { list: JSON.stringify(body), userName: name },
          actor,
        }),
      }
    },
  )

  app.get(
    '/lead-views',
    { schema: { tags, response: { 200: savedViewsSchema } } },
    async ({ signedIn: { actor } }) => ({ views: await read(actor, (tx) => savedViews(tx, actor)) }),
  )

  app.post(
    '/lead-views',
    { schema: { tags, body: saveViewSchema, response: { 200: savedViewSchema } } },
    (request) => runCommand(db, saveView, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.patch(
    '/lead-views/:id',
    { schema: { tags, params, body: viewNameSchema, response: { 200: savedViewSchema } } },
    (request) =>
      runCommand(
        db,
        renameView,
        request.signedIn.actor,
        { id: request.params.id, name: request.body.name },
        idempotencyKey(request),
      ),
  )

  app.delete(
    '/lead-views/:id',
    { schema: { tags, params, response: { 200: z.object({ id: z.number().int() }) } } },
    (request) =>
      runCommand(db, deleteView, request.signedIn.actor, { id: request.params.id }, idempotencyKey(request)),
  )
}
