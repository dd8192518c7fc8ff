import { correctedSchema, correctionRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { correctLead } from './correct-lead.ts'

const params = z.object({ id: z.coerce.number().int().positive() })

/** Correcting what was found otherwise on site. */
export function correctionRoutes(app: App, { program: { db } }: Services): void {
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
