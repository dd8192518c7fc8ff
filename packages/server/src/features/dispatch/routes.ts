import { PassThrough } from 'node:stream'
import {
  dispatchEmployerSchema,
  dispatchEmployersQuerySchema,
  dispatchEmployersSchema,
  dispatchFindingsQuerySchema,
  dispatchFindingsSchema,
  dispatchOverviewSchema,
  dispatchSuspectsQuerySchema,
  dispatchSuspectsSchema,
  headCountsQuerySchema,
  headCountsSchema,
  jobStartedSchema,
  Refusal,
  splitRateQuerySchema,
} from '@kuomian/contract'
import { z } from 'zod'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, type Role, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { enforcementRoutes } from './enforcement/routes.ts'
import { writeFindingsSheet } from './findings-sheet.ts'
import { listEmployers } from './list-employers.ts'
import { listFindings } from './list-findings.ts'
import { listHeadCounts } from './list-head-counts.ts'
import { listSuspects } from './list-suspects.ts'
import { noteFindingsSheet } from './note-findings-sheet.ts'
import { viewEmployer } from './view-employer.ts'
import { viewSplitRate } from './view-split-rate.ts'

const tags = ['dispatch']
const params = z.object({ id: z.coerce.number().int().positive() })
/** Single employers are named here: for who works with leads, and for nobody else. */
const readers: readonly Role[] = ['city', 'district', 'reader']

/** Labour dispatch (派遣): the split rate, firms and user units with each other, and the count of the last month anew. */
export function dispatchRoutes(app: App, services: Services): void {
  const {
    program: { db },
    jobs,
  } = services
  enforcementRoutes(app, services)
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

  app.get(
    '/dispatch/findings',
    { schema: { tags, querystring: dispatchFindingsQuerySchema, response: { 200: dispatchFindingsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listFindings(tx, campaign, query)),
  )

  app.get(
    '/dispatch/findings/sheet',
    { schema: { tags, querystring: dispatchFindingsQuerySchema.pick({ code: true }) } },
    async ({ signedIn: { actor }, query }, reply) => {
      await runCommand(db, noteFindingsSheet, actor, query)
      const through = new PassThrough()
      // A reader who goes away ends the stream; there is nobody left to tell.
      read(actor, (tx, campaign) => writeFindingsSheet(through, tx, campaign, query)).catch((cause) =>
        through.destroy(cause),
      )
      const name = encodeURIComponent('派遣名册需更正的行.xlsx')
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(through)
    },
  )

  app.get(
    '/dispatch/suspects',
    { schema: { tags, querystring: dispatchSuspectsQuerySchema, response: { 200: dispatchSuspectsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listSuspects(tx, campaign, query)),
  )

  app.get(
    '/dispatch/head-counts',
    { schema: { tags, querystring: headCountsQuerySchema, response: { 200: headCountsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listHeadCounts(tx, campaign, query)),
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
