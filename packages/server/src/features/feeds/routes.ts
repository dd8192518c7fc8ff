import {
  feedFiguresSchema,
  feedHitsQuerySchema,
  feedHitsSchema,
  Refusal,
  staffGapsQuerySchema,
  staffGapsSchema,
  zoneSpeedSchema,
} from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { type Actor, type Role, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { flushLooks } from './looks.ts'
import { listHits } from './views/list-hits.ts'
import { viewFeedFigures } from './views/view-figures.ts'
import { viewGaps } from './views/view-gaps.ts'
import { viewZone } from './views/view-zone.ts'

const tags = ['feeds']
const readers: readonly Role[] = ['city', 'reader']

/** What the data links have shown (五个对接): hits with their leads, employers ranked by gap, the zone's speed. */
export function feedRoutes(app: App, { program: { db } }: Services): void {
  const read = async <T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>) => {
    if (!readers.includes(actor.role)) throw new Refusal('not-allowed')
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, actor, (tx) => work(tx, campaign))
  }
  // Looks that wait for their batch are written before the database is let go.
  app.addHook('onClose', () => flushLooks(db))

  app.get(
    '/feed-hits',
    { schema: { tags, querystring: feedHitsQuerySchema, response: { 200: feedHitsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => listHits(tx, campaign.id, query)),
  )

  app.get(
    '/feed-hits/figures',
    { schema: { tags, response: { 200: feedFiguresSchema } } },
    ({ signedIn: { actor } }) =>
      read(actor, (tx, campaign) => viewFeedFigures(tx, campaign.id, campaign.today)),
  )

  app.get(
    '/feed-hits/gaps',
    { schema: { tags, querystring: staffGapsQuerySchema, response: { 200: staffGapsSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, campaign) => viewGaps(tx, campaign, query)),
  )

  app.get(
    '/feed-hits/zone',
    { schema: { tags, response: { 200: zoneSpeedSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx, campaign) => viewZone(tx, campaign)),
  )
}
