import {
  graduateFunnelSchema,
  jobStartedSchema,
  peopleFiguresQuerySchema,
  peopleFiguresSchema,
  peoplePlacedSchema,
  personFilterSchema,
  personPageQuerySchema,
  personPageSchema,
  personSchema,
  placePeopleSchema,
  Refusal,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads, seesPersons } from '../leads/index.ts'
import { personActRoutes } from './act-routes.ts'
import { callRoutes } from './call-routes.ts'
import { notePeopleExport } from './export-people.ts'
import { graduateFunnel } from './graduate-funnel.ts'
import { listPeople } from './list-people.ts'
import { peopleFigures } from './people-figures.ts'
import { placePeople } from './place-people.ts'
import { settingOf } from './setting.ts'
import { viewPerson } from './view-person.ts'

const tags = ['people']
const params = z.object({ id: z.coerce.number().int().positive() })

/** People who are followed (人员, R18–R20): figures for all who work with leads, names for the city and the districts alone. */
export function peopleRoutes(app: App, services: Services): void {
  const { program, jobs } = services
  const { db, keys } = program
  async function read<T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, mayReadLeads(actor), (tx) => work(tx, campaign))
  }
  const named = (actor: Actor): Actor => {
    if (!seesPersons(actor)) throw new Refusal('not-allowed')
    return actor
  }

  app.get(
    '/people',
    { schema: { tags, querystring: personPageQuerySchema, response: { 200: personPageSchema } } },
    ({ signedIn: { actor }, query }) =>
      read(named(actor), (tx, { today }) => listPeople(tx, { actor, today, keys }, query)),
  )

  app.get(
    '/people/figures',
    { schema: { tags, querystring: peopleFiguresQuerySchema, response: { 200: peopleFiguresSchema } } },
    ({ signedIn: { actor }, query }) =>
      read(actor, (tx, campaign) => peopleFigures(tx, actor, campaign, query)),
  )

  app.get(
    '/people/funnel',
    {
      schema: {
        tags,
        querystring: z.object({ districtId: z.coerce.number().int().positive().optional() }),
        response: { 200: graduateFunnelSchema },
      },
    },
    ({ signedIn: { actor }, query }) => read(actor, (tx) => graduateFunnel(tx, actor, query.districtId)),
  )

  app.get(
    '/people/:id',
    { schema: { tags, params, response: { 200: personSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      read(named(actor), async (tx, campaign) => {
        const setting = await settingOf(tx, campaign)
        if (setting === null) throw new Refusal('people-not-computed')
        return viewPerson(tx, setting, id)
      }),
  )

  app.post(
    '/people/compute',
    { schema: { tags, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor } }) => {
      if (actor.role !== 'city') throw new Refusal('not-allowed')
      return { jobId: await jobs.start({ kind: 'people-lists', input: {}, actor }) }
    },
  )

  app.post(
    '/people/export',
    { schema: { tags, body: personFilterSchema, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor, name }, body }) => {
      await runCommand(db, notePeopleExport, actor, body)
      const input = { filter: JSON.stringify(body), userName: name }
      return { jobId: await jobs.start({ kind: 'export-people', input, actor }) }
    },
  )

  app.post(
    '/people/place',
    { schema: { tags, body: placePeopleSchema, response: { 200: peoplePlacedSchema } } },
    (request) => runCommand(db, placePeople, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  personActRoutes(app, services)
  callRoutes(app, services)
}
