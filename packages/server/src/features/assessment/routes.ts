import { assessmentQuerySchema, assessmentSchema, whatIfQuerySchema, whatIfSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { campaignOf } from '../campaigns/index.ts'
import { viewAssessment, viewWhatIf } from './view-assessment.ts'

const tags = ['assessment']

/** The quarterly assessment (考核): score sheets, ranks, who is slow, and what if. */
export function assessmentRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/assessment',
    { schema: { tags, querystring: assessmentQuerySchema, response: { 200: assessmentSchema } } },
    async ({ signedIn: { actor }, query }) =>
      viewAssessment(db, actor, await campaignOf(db, { id: actor.campaignId }), query),
  )
  app.get(
    '/assessment/what-if',
    { schema: { tags, querystring: whatIfQuerySchema, response: { 200: whatIfSchema } } },
    async ({ signedIn: { actor }, query }) =>
      viewWhatIf(db, actor, await campaignOf(db, { id: actor.campaignId }), query),
  )
}
