import {
  personActedSchema,
  personContactRequestSchema,
  personFactsRequestSchema,
  personRecordRequestSchema,
  personUnmaskedSchema,
  personUnmaskRequestSchema,
  personVoidRequestSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { unmaskFollowedPerson } from '../../sealing/index.ts'
import { notePersonFacts } from './note-person-facts.ts'
import { recordPersonContact } from './record-person-contact.ts'
import { recordPersonRecord } from './record-person-record.ts'
import { voidPersonContact } from './void-person-contact.ts'
import { voidPersonRecord } from './void-person-record.ts'

const tags = ['people']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Acts on one person: a contact, what is known and done, what he says, and the look at a number with its reason. */
export function personActRoutes(app: App, { program: { db, keys } }: Services): void {
  app.post(
    '/people/:id/contacts',
    { schema: { tags, params, body: personContactRequestSchema, response: { 200: personActedSchema } } },
    (request) =>
      runCommand(
        db,
        recordPersonContact,
        request.signedIn.actor,
        { ...request.body, personId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/people/:id/records',
    { schema: { tags, params, body: personRecordRequestSchema, response: { 200: personActedSchema } } },
    (request) =>
      runCommand(
        db,
        recordPersonRecord,
        request.signedIn.actor,
        { ...request.body, personId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/people/:id/facts',
    { schema: { tags, params, body: personFactsRequestSchema, response: { 200: personActedSchema } } },
    (request) =>
      runCommand(
        db,
        notePersonFacts(keys),
        request.signedIn.actor,
        { ...request.body, personId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/people/:id/unmask',
    { schema: { tags, params, body: personUnmaskRequestSchema, response: { 200: personUnmaskedSchema } } },
    (request) =>
      runCommand(db, unmaskFollowedPerson(keys), request.signedIn.actor, {
        ...request.body,
        personId: request.params.id,
      }),
  )

  app.post(
    '/people/contacts/:id/void',
    { schema: { tags, params, body: personVoidRequestSchema, response: { 200: personActedSchema } } },
    (request) =>
      runCommand(
        db,
        voidPersonContact,
        request.signedIn.actor,
        { contactId: request.params.id, reason: request.body.reason },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/people/records/:id/void',
    { schema: { tags, params, body: personVoidRequestSchema, response: { 200: personActedSchema } } },
    (request) =>
      runCommand(
        db,
        voidPersonRecord,
        request.signedIn.actor,
        { recordId: request.params.id, reason: request.body.reason },
        idempotencyKey(request),
      ),
  )
}
