import {
  answerPersonHandoverSchema,
  callListQuerySchema,
  callListsMadeSchema,
  callListsSchema,
  handPeopleOverSchema,
  jobStartedSchema,
  makeCallListsSchema,
  messageFileRequestSchema,
  peopleHandedOverSchema,
  personChoicePreviewSchema,
  personChoiceSchema,
  personHandoverAnsweredSchema,
  personHandoversSchema,
  personMessageRequestSchema,
  personMessageSentSchema,
  personMessagesSchema,
  personVoidRequestSchema,
  Refusal,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { seesPersons } from '../leads/index.ts'
import { answerPersonHandover } from './answer-person-handover.ts'
import { previewChoice } from './choose-people.ts'
import { handPeopleOver } from './hand-people-over.ts'
import { listPersonHandovers } from './list-person-handovers.ts'
import { listPersonMessages } from './list-person-messages.ts'
import { makeCallLists } from './make-call-lists.ts'
import { sendPersonMessage } from './send-person-message.ts'
import { viewCallLists } from './view-call-lists.ts'
import { voidPersonMessage } from './void-person-message.ts'

const tags = ['people']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Work with many people: call lists of a day, messages that a carrier sends, hand-overs between bureau and sub-centre. */
export function callRoutes(app: App, { program: { db, keys }, jobs }: Services): void {
  async function read<T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> {
    if (!seesPersons(actor)) throw new Refusal('not-allowed')
    const { today } = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, actor, (tx) => work(tx, today))
  }

  app.get(
    '/people/calls',
    { schema: { tags, querystring: callListQuerySchema, response: { 200: callListsSchema } } },
    ({ signedIn: { actor }, query: { day, officerId } }) =>
      read(actor, (tx, today) => viewCallLists(tx, actor, day ?? today, officerId)),
  )

  app.post(
    '/people/calls',
    { schema: { tags, body: makeCallListsSchema, response: { 200: callListsMadeSchema } } },
    (request) => runCommand(db, makeCallLists, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/people/preview',
    { schema: { tags, body: personChoiceSchema, response: { 200: personChoicePreviewSchema } } },
    ({ signedIn: { actor }, body }) =>
      read(actor, (tx, today) => previewChoice(tx, { actor, today, keys }, body.filter)),
  )

  app.get(
    '/people/messages',
    { schema: { tags, response: { 200: personMessagesSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx) => listPersonMessages(tx, actor.campaignId)),
  )

  app.post(
    '/people/messages',
    { schema: { tags, body: personMessageRequestSchema, response: { 200: personMessageSentSchema } } },
    (request) =>
      runCommand(db, sendPersonMessage(keys), request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/people/messages/:id/file',
    { schema: { tags, params, body: messageFileRequestSchema, response: { 200: jobStartedSchema } } },
    async ({ signedIn: { actor }, params: { id }, body: { reason } }) => {
      if (actor.role !== 'district' && actor.role !== 'city') throw new Refusal('not-allowed')
      const input = { messageId: String(id), reason }
      return { jobId: await jobs.start({ kind: 'write-message-file', input, actor }) }
    },
  )

  app.post(
    '/people/messages/:id/void',
    { schema: { tags, params, body: personVoidRequestSchema, response: { 200: personMessageSentSchema } } },
    (request) =>
      runCommand(
        db,
        voidPersonMessage,
        request.signedIn.actor,
        { messageId: request.params.id, reason: request.body.reason },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/people/handovers',
    { schema: { tags, response: { 200: personHandoversSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx) => listPersonHandovers(tx, actor)),
  )

  app.post(
    '/people/handovers',
    { schema: { tags, body: handPeopleOverSchema, response: { 200: peopleHandedOverSchema } } },
    (request) =>
      runCommand(db, handPeopleOver(keys), request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/people/handovers/:id/answer',
    {
      schema: {
        tags,
        params,
        body: answerPersonHandoverSchema,
        response: { 200: personHandoverAnsweredSchema },
      },
    },
    (request) =>
      runCommand(
        db,
        answerPersonHandover,
        request.signedIn.actor,
        { ...request.body, handoverId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
