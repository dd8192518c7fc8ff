import { picturesQuerySchema, picturesSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { campaignOf } from '../campaigns/index.ts'
import { viewPictures } from './view-pictures.ts'

/** What is drawn for people who would rather look than read a table. */
export function picturesRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/pictures',
    {
      schema: { tags: ['pictures'], querystring: picturesQuerySchema, response: { 200: picturesSchema } },
    },
    async ({ signedIn: { actor }, query }) =>
      viewPictures(db, actor, await campaignOf(db, { id: actor.campaignId }), query),
  )
}
