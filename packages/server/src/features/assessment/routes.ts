import {
  assessmentActSchema,
  assessmentQuerySchema,
  assessmentSchema,
  decideAppealSchema,
  enterSchemeSchema,
  fileAppealSchema,
  publishQuarterSchema,
  quarterPublishedSchema,
  recordFaultSchema,
  rulingsQuerySchema,
  rulingsSchema,
  schemesSchema,
  voidFaultSchema,
  whatIfQuerySchema,
  whatIfSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { type Command, runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { mayReadFigures } from '../annexes/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { decideAppeal, fileAppeal } from './appeals.ts'
import { recordFault, voidFault } from './faults.ts'
import { listRulings } from './list-rulings.ts'
import { publishQuarter } from './publish-quarter.ts'
import { enterScheme, listSchemes } from './schemes.ts'
import { viewAssessment, viewWhatIf } from './view-assessment.ts'

const tags = ['assessment']
const params = z.object({ id: z.coerce.number().int().positive() })

/** The quarterly assessment (考核): score sheets, ranks, who is slow, what if; its method, appeals, faults and published editions. */
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
  app.get(
    '/assessment/schemes',
    { schema: { tags, response: { 200: schemesSchema } } },
    async ({ signedIn: { actor } }) => {
      mayReadFigures(actor)
      const campaign = await campaignOf(db, { id: actor.campaignId })
      return readAs(db, actor, (tx) => listSchemes(tx, campaign))
    },
  )
  app.get(
    '/assessment/rulings',
    { schema: { tags, querystring: rulingsQuerySchema, response: { 200: rulingsSchema } } },
    ({ signedIn: { actor }, query: { quarter } }) => {
      mayReadFigures(actor)
      return readAs(db, actor, (tx) => listRulings(tx, quarter))
    },
  )
  app.post(
    '/assessment/publish',
    { schema: { tags, body: publishQuarterSchema, response: { 200: quarterPublishedSchema } } },
    (request) =>
      runCommand(db, publishQuarter, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  function act<I>(path: string, body: z.ZodType, command: Command<I, { id: number }>, named?: string) {
    const schema = { tags, body, response: { 200: assessmentActSchema } }
    if (named === undefined) {
      app.post(path, { schema }, (request) =>
        runCommand(
          db,
          command,
          request.signedIn.actor,
          Object.assign({}, request.body),
          idempotencyKey(request),
        ),
      )
      return
    }
    app.post(path, { schema: { ...schema, params } }, (request) =>
      runCommand(
        db,
        command,
        request.signedIn.actor,
        Object.assign({}, request.body, { [named]: request.params.id }),
        idempotencyKey(request),
      ),
    )
  }
  act('/assessment/schemes', enterSchemeSchema, enterScheme)
  act('/assessment/faults', recordFaultSchema, recordFault)
  act('/assessment/faults/:id/void', voidFaultSchema, voidFault, 'faultId')
  act('/assessment/appeals', fileAppealSchema, fileAppeal)
  act('/assessment/appeals/:id/decide', decideAppealSchema, decideAppeal, 'appealId')
}
