import { workingCalendar } from '@kuomian/campaign'
import {
  addMemberSchema,
  addPolicySchema,
  addRecordSchema,
  amendPolicySchema,
  deliverTaskSchema,
  memberAddedSchema,
  organisationDoneSchema,
  organisationSchema,
  policyCitationsSchema,
  rosterSubmittedSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { campaignOf, readHolidays } from '../campaigns/index.ts'
import { addMember } from './add-member.ts'
import { addPolicy } from './add-policy.ts'
import { addRecord } from './add-record.ts'
import { amendPolicy } from './amend-policy.ts'
import { deliverTask } from './deliver-task.ts'
import { endMember } from './end-member.ts'
import { submitRoster } from './submit-roster.ts'
import { viewOrganisation } from './view-organisation.ts'
import { policyCitations } from './view-policies.ts'

const tags = ['organisation']
const params = z.object({ id: z.coerce.number().int().positive() })
const done = { 200: organisationDoneSchema }

/** Teams, policy documents, the division of work, and what districts do beside their leads. */
export function organisationRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/organisation',
    { schema: { tags, response: { 200: organisationSchema } } },
    async ({ signedIn: { actor } }) => {
      const campaign = await campaignOf(db, { id: actor.campaignId })
      const calendar = workingCalendar(await readHolidays(campaign.definition.calendar))
      return viewOrganisation(db, actor, campaign, calendar)
    },
  )

  app.post(
    '/organisation/members',
    { schema: { tags, body: addMemberSchema, response: { 200: memberAddedSchema } } },
    (request) => runCommand(db, addMember, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post('/organisation/members/:id/end', { schema: { tags, params, response: done } }, (request) =>
    runCommand(
      db,
      endMember,
      request.signedIn.actor,
      { memberId: request.params.id },
      idempotencyKey(request),
    ),
  )

  app.post(
    '/organisation/roster',
    { schema: { tags, response: { 200: rosterSubmittedSchema } } },
    (request) => runCommand(db, submitRoster, request.signedIn.actor, {}, idempotencyKey(request)),
  )

  app.post('/organisation/records', { schema: { tags, body: addRecordSchema, response: done } }, (request) =>
    runCommand(db, addRecord, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post('/organisation/policies', { schema: { tags, body: addPolicySchema, response: done } }, (request) =>
    runCommand(db, addPolicy, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/organisation/policies/:id/amend',
    { schema: { tags, params, body: amendPolicySchema, response: done } },
    (request) =>
      runCommand(
        db,
        amendPolicy,
        request.signedIn.actor,
        { ...request.body, policyId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.get(
    '/organisation/policies/:id/citations',
    { schema: { tags, params, response: { 200: policyCitationsSchema } } },
    async ({ signedIn: { actor }, params: { id } }) =>
      policyCitations(db, actor, await campaignOf(db, { id: actor.campaignId }), id),
  )

  app.post(
    '/organisation/tasks/:id/deliver',
    { schema: { tags, params, body: deliverTaskSchema, response: done } },
    (request) =>
      runCommand(
        db,
        deliverTask,
        request.signedIn.actor,
        { ...request.body, taskId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
