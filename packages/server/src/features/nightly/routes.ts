import { jobStartedSchema, nightlyRunsSchema, Refusal } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { type Actor, readAs } from '../../db/index.ts'
import { viewNightly } from './view-nightly.ts'

const tags = ['nightly']

/** What the last nights recomputed, for the city office; and a run by hand. */
export function nightlyRoutes(app: App, { program: { db }, jobs }: Services): void {
  const city = (actor: Actor): Actor => {
    if (actor.role !== 'city') throw new Refusal('not-allowed')
    return actor
  }

  app.get('/nightly', { schema: { tags, response: { 200: nightlyRunsSchema } } }, ({ signedIn: { actor } }) =>
    readAs(db, city(actor), (tx) => viewNightly(tx, actor.campaignId)),
  )

  app.post(
    '/nightly',
    { schema: { tags, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor } }) => ({
      jobId: await jobs.start({ kind: 'nightly', input: {}, actor: city(actor) }),
    }),
  )
}
