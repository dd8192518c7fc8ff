import {
  bulkPreviewSchema,
  contactRecordedSchema,
  contactRequestSchema,
  contactVoidedSchema,
  contactVoidRequestSchema,
  leadContactsSchema,
  mediaContactPreviewRequestSchema,
  mediaContactRecordedSchema,
  mediaContactRequestSchema,
  mediaContactVoidedSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { previewChosen } from '../batches/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { leadContacts } from './counted-contacts.ts'
import { recordContact } from './record-contact.ts'
import { reachableLeads, recordMediaContact } from './record-media-contact.ts'
import { voidContact } from './void-contact.ts'
import { voidMediaContact } from './void-media-contact.ts'

const tags = ['contacts']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Contacts with one employer, and acts that reach many at once. */
export function contactRoutes(app: App, { program: { db } }: Services): void {
  const read = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => readAs(db, mayReadLeads(actor), work)

  app.get(
    '/leads/:id/contacts',
    { schema: { tags, params, response: { 200: leadContactsSchema } } },
    (request) => read(request.signedIn.actor, (tx) => leadContacts(tx, request.params.id)),
  )

  app.post(
    '/leads/:id/contacts',
    { schema: { tags, params, body: contactRequestSchema, response: { 200: contactRecordedSchema } } },
    (request) =>
      runCommand(
        db,
        recordContact,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/contacts/:id/void',
    { schema: { tags, params, body: contactVoidRequestSchema, response: { 200: contactVoidedSchema } } },
    (request) =>
      runCommand(
        db,
        voidContact,
        request.signedIn.actor,
        { ...request.body, contactId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/media-contacts/preview',
    { schema: { tags, body: mediaContactPreviewRequestSchema, response: { 200: bulkPreviewSchema } } },
    ({ signedIn: { actor }, body }) =>
      read(actor, (tx) => previewChosen(tx, actor, body.selection, reachableLeads)),
  )

  app.post(
    '/media-contacts',
    { schema: { tags, body: mediaContactRequestSchema, response: { 200: mediaContactRecordedSchema } } },
    (request) =>
      runCommand(db, recordMediaContact, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/media-contacts/:id/void',
    { schema: { tags, params, body: contactVoidRequestSchema, response: { 200: mediaContactVoidedSchema } } },
    (request) =>
      runCommand(
        db,
        voidMediaContact,
        request.signedIn.actor,
        { ...request.body, mediaContactId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
