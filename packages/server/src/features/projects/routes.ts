import {
  changeProjectCostSchema,
  extendProjectSchema,
  type ProjectDone,
  projectDoneSchema,
  projectFiguresQuerySchema,
  projectFiguresSchema,
  projectPageQuerySchema,
  projectPageSchema,
  projectSchema,
  projectWorkersQuerySchema,
  projectWorkersSchema,
  Refusal,
  resumeProjectSchema,
  suspendProjectSchema,
  verifyProjectSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { type Command, runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { changeProjectCost } from './change-cost.ts'
import { extendProject } from './extend-project.ts'
import { listProjects } from './list-projects.ts'
import { listWorkers } from './list-workers.ts'
import { projectFigures } from './project-figures.ts'
import { resumeProject } from './resume-project.ts'
import { settingOf } from './setting.ts'
import { supervisionRoutes } from './supervision/routes.ts'
import { suspendProject } from './suspend-project.ts'
import { verifyProject } from './verify-project.ts'
import { viewProject } from './view-project.ts'

const tags = ['projects']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Construction projects: the register with what is not insured and what it would cost, one project, and acts on it. */
export function projectRoutes(app: App, services: Services): void {
  const { db } = services.program
  supervisionRoutes(app, services)
  async function read<T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: actor.campaignId })
    return readAs(db, mayReadLeads(actor), (tx) => work(tx, campaign))
  }

  app.get(
    '/projects',
    { schema: { tags, querystring: projectPageQuerySchema, response: { 200: projectPageSchema } } },
    ({ signedIn: { actor }, query }) =>
      read(actor, (tx, campaign) => listProjects(tx, settingOf(campaign), query)),
  )

  app.get(
    '/projects/figures',
    { schema: { tags, querystring: projectFiguresQuerySchema, response: { 200: projectFiguresSchema } } },
    ({ signedIn: { actor }, query: { districtId } }) =>
      read(actor, (tx, campaign) => projectFigures(tx, campaign, districtId)),
  )

  app.get(
    '/projects/:id',
    { schema: { tags, params, response: { 200: projectSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      read(actor, (tx, campaign) => viewProject(tx, settingOf(campaign), id)),
  )

  app.get(
    '/projects/:id/workers',
    {
      schema: {
        tags,
        params,
        querystring: projectWorkersQuerySchema,
        response: { 200: projectWorkersSchema },
      },
    },
    ({ signedIn: { actor }, params: { id }, query }) => {
      // Persons are named here: for who works with projects, not for leaders.
      if (actor.role === 'reader') throw new Refusal('not-allowed')
      return read(actor, (tx, campaign) => listWorkers(tx, id, campaign.today, query))
    },
  )

  /** An act on one project: the body is the command's input but for the project's number in the address. */
  function act<I>(name: string, body: z.ZodType, command: Command<I, ProjectDone>) {
    app.post(
      `/projects/:id/${name}`,
      { schema: { tags, params, body, response: { 200: projectDoneSchema } } },
      (request) =>
        runCommand(
          db,
          command,
          request.signedIn.actor,
          Object.assign({}, request.body, { projectId: request.params.id }),
          idempotencyKey(request),
        ),
    )
  }
  act('verify', verifyProjectSchema, verifyProject)
  act('change-cost', changeProjectCostSchema, changeProjectCost)
  act('suspend', suspendProjectSchema, suspendProject)
  act('resume', resumeProjectSchema, resumeProject)
  act('extend', extendProjectSchema, extendProject)
}
