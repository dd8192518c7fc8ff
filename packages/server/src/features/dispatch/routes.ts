import {
  dispatchEmployerSchema,
  dispatchEmployersQuerySchema,
  dispatchEmployersSchema,
  dispatchOverviewSchema,
  jobStartedSchema,
  Refusal,
  splitRateQuerySchema,
} from '@kuomian/contract'
import { z } from 'zod'
import type { App, Services } from '../../app/services.ts'
import { type Actor, type Role, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { listEmployers } from './list-employers.ts'
import { viewEmployer } from './view-employer.ts'
import { viewSplitRate } from './view-split-rate.ts'

const tags = ['dispatch']
const params = z.object({ id: z.coerce.number().int().positive() })
/** Single employers are named here: for who works with leads, and for nobody else. */
const readers: readonly Role[] = ['city', 'district', 'reader']

/** Labour dispatch (派遣): the split rate, firms and user units with each other, and the count of the last month anew. */
export function dispatchRoutes(app: App, { program: { db }, jobs }: Services): void {
  const read = async <T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>) => {
    if (!readers.includes(actor.role)) throw new Refusal('not-allowed')
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, actor, (tx) => work(tx, campaign))
  }

  app.get(
    '/dispatch',
    { schema: { tags, querystring: splitRateQuerySchema, response: { 200: dispatchOverviewSchema } } },
    async ({ signedIn: { actor }, query }) => ({
      rate: await read(actor, (tx, campaign) => viewSplitRate(tx, campaign, query)),
    }),
  )

  app.get(
    '/dispatch/employers',
    {
      schema: { tags, querystring: dispatchEmployersQuerySchema, response: { 200: dispatchEmployersSchema } },
    },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listEmployers(tx, campaign, query)),
  )

  app.get(
    '/dispatch/employers/:id',
    { schema: { tags, params, response: { 200: dispatchEmployerSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      read(actor, (tx, campaign) => viewEmployer(tx, campaign, id)),
  )

  app.post(
    '/dispatch/count',
    { schema: { tags, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor } }) => {
      if (actor.role !== 'city') throw new Refusal('not-allowed')
      return { jobId: await jobs.start({ kind: 'dispatch-statuses', input: {}, actor }) }
    },
  )
}
