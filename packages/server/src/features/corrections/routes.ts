import {
  correctedSchema,
  correctionRequestSchema,
  keepValueSchema,
  leadCorrectionsSchema,
  valueKeptSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { readAs } from '../../db/index.ts'
import { correctLead } from './correct-lead.ts'
import { keepValue } from './keep-value.ts'
import { viewCorrections } from './view-corrections.ts'

const params = z.object({ id: z.coerce.number().int().positive() })

/** Correcting what was found otherwise on site, and choosing between what stands and what the employer wrote. */
export function correctionRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/leads/:id/corrections',
    { schema: { tags: ['corrections'], params, response: { 200: leadCorrectionsSchema } } },
    ({ signedIn: { actor }, params: { id } }) => readAs(db, actor, (tx) => viewCorrections(tx, actor, id)),
  )

  app.post(
    '/leads/:id/corrections/keep',
    { schema: { tags: ['corrections'], params, body: keepValueSchema, response: { 200: valueKeptSchema } } },
    (request) =>
      runCommand(
        db,
        keepValue,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/:id/corrections',
    {
      schema: {
        tags: ['corrections'],
        params,
        body: correctionRequestSchema,
        response: { 200: correctedSchema },
      },
    },
    (request) => {
      const correction = { ...request.body, leadId: request.params.id }
      return runCommand(db, correctLead, request.signedIn.actor, correction, idempotencyKey(request))
    },
  )
}
