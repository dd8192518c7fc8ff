import {
  actOnRequestSchema,
  answerRequestSchema,
  askDepartmentSchema,
  cancelRoundSchema,
  followedUpSchema,
  jointRequestsQuerySchema,
  jointRequestsSchema,
  planRoundSchema,
  projectBulletinsSchema,
  Refusal,
  recordFindingSchema,
  resolveFindingSchema,
  supervisionRoundSchema,
  supervisionRoundsSchema,
  withdrawRequestSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../../app/idempotency-key.ts'
import type { App, Services } from '../../../app/services.ts'
import { type Command, runCommand } from '../../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../../campaigns/index.ts'
import { mayReadLeads } from '../../leads/index.ts'
import { settingOf } from '../setting.ts'
import { askDepartment } from './ask-department.ts'
import { listBulletins } from './bulletins.ts'
import { recordFinding, resolveFinding } from './findings.ts'
import { actOnRequest, answerRequest, withdrawRequest } from './follow-request.ts'
import { listJointRequests } from './joint-requests.ts'
import { cancelRound, planRound } from './plan-round.ts'
import { listRounds, viewRound } from './rounds.ts'

const tags = ['projects']
const params = z.object({ id: z.coerce.number().int().positive() })

/** What departments do together about projects: requests to departments, rounds of joint supervision, bulletins (R27–R29). */
export function supervisionRoutes(app: App, { program: { db } }: Services): void {
  async function read<T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, mayReadLeads(actor), (tx) => work(tx, campaign))
  }

  app.get(
    '/projects/requests',
    { schema: { tags, querystring: jointRequestsQuerySchema, response: { 200: jointRequestsSchema } } },
    ({ signedIn: { actor }, query }) =>
      read(actor, (tx, campaign) => listJointRequests(tx, settingOf(campaign), query)),
  )

  app.get(
    '/projects/rounds',
    { schema: { tags, response: { 200: supervisionRoundsSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx, { today }) => listRounds(tx, today)),
  )

  app.get(
    '/projects/rounds/:id',
    { schema: { tags, params, response: { 200: supervisionRoundSchema } } },
    ({ signedIn: { actor }, params: { id } }) => read(actor, (tx, { today }) => viewRound(tx, id, today)),
  )

  app.get(
    '/projects/bulletins',
    { schema: { tags, response: { 200: projectBulletinsSchema } } },
    ({ signedIn: { actor } }) => {
      // Papers are the office's and the districts', as everywhere.
      if (actor.role === 'reader') throw new Refusal('not-allowed')
      return read(actor, (tx) => listBulletins(tx))
    },
  )

  app.post(
    '/projects/rounds',
    { schema: { tags, body: planRoundSchema, response: { 200: followedUpSchema } } },
    (request) => runCommand(db, planRound, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  /** An act whose body is the command's input but for the number in the address. */
  function act<I>(path: string, name: string, body: z.ZodType, command: Command<I, { id: number }>) {
    app.post(path, { schema: { tags, params, body, response: { 200: followedUpSchema } } }, (request) =>
      runCommand(
        db,
        command,
        request.signedIn.actor,
        Object.assign({}, request.body, { [name]: request.params.id }),
        idempotencyKey(request),
      ),
    )
  }
  act('/projects/:id/ask-department', 'projectId', askDepartmentSchema, askDepartment)
  act('/projects/requests/:id/answer', 'requestId', answerRequestSchema, answerRequest)
  act('/projects/requests/:id/act', 'requestId', actOnRequestSchema, actOnRequest)
  act('/projects/requests/:id/withdraw', 'requestId', withdrawRequestSchema, withdrawRequest)
  act('/projects/rounds/:id/cancel', 'roundId', cancelRoundSchema, cancelRound)
  act('/projects/rounds/:id/findings', 'roundId', recordFindingSchema, recordFinding)
  act('/projects/findings/:id/resolve', 'findingId', resolveFindingSchema, resolveFinding)
}
