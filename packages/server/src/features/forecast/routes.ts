import { forecastQuerySchema, forecastSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { campaignOf } from '../campaigns/index.ts'
import { viewForecast } from './view-forecast.ts'

/** The likely figures at a day to come, with the error of past forecasts. */
export function forecastRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/forecast',
    {
      schema: { tags: ['forecast'], querystring: forecastQuerySchema, response: { 200: forecastSchema } },
    },
    async ({ signedIn: { actor }, query }) =>
      viewForecast(db, actor, await campaignOf(db, { id: actor.campaignId }), query),
  )
}
