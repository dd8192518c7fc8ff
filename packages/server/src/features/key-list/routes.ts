import { KEY_LIST_COLUMNS } from '@kuomian/campaign'
import {
  answerHandoverSchema,
  chooseLeaderSchema,
  closeLeadSchema,
  endAuditSchema,
  extendCaseSchema,
  handedOverSchema,
  handOverRequestSchema,
  handoverDetailSchema,
  keyListFiguresSchema,
  keyListFileQuerySchema,
  keyListPageSchema,
  keyListQuerySchema,
  leadClosedSchema,
  leaderChosenSchema,
  leadHandoversSchema,
  openCaseSchema,
  Refusal,
  receiveHandoverSchema,
  waitingHandoversSchema,
} from '@kuomian/contract'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { type Command, runCommand } from '../../command/index.ts'
import { type Actor, type Json, readAs, type Tx } from '../../db/index.ts'
import { csvText } from '../../rows/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { answerHandover } from './answer-handover.ts'
import { chooseLeader } from './choose-leader.ts'
import { closeLead } from './close-lead.ts'
import { endAudit } from './end-audit.ts'
import { extendCase } from './extend-case.ts'
import { handOver } from './hand-over.ts'
import { keyListFigures } from './key-list-figures.ts'
import { keyListTable } from './key-list-table.ts'
import { handoversOfLead, listHandovers } from './list-handovers.ts'
import { mayReadKeyList } from './may-read.ts'
import { openCase } from './open-case.ts'
import { receiveHandover } from './receive-handover.ts'
import { type HandoverSetting, handoverSetting } from './setting.ts'
import { viewHandover } from './view-handover.ts'
import { waitingEmployers } from './waiting-handovers.ts'

const tags = ['key-list']
const byNumber = z.object({ number: z.coerce.number().int().positive().max(2_147_483_647) })
const byId = z.object({ id: z.coerce.number().int().positive() })
const doneSchema = z.object({ number: z.number().int() })

/** The key inspection list: hand-over to both receivers, their own acts, the feedback, and the stated end of a lead. */
export function keyListRoutes(app: App, { program: { db } }: Services): void {
  type Reading = { campaign: RunningCampaign; setting: HandoverSetting }
  async function read<T>(actor: Actor, work: (tx: Tx, reading: Reading) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: mayReadKeyList(actor).campaignId })
    const setting = await handoverSetting(campaign.definition, campaign.today)
    return readAs(db, actor, (tx) => work(tx, { campaign, setting }))
  }
  const act = <I, O extends Json>(command: Command<I, O>, request: FastifyRequest, input: unknown) =>
    runCommand(db, command, request.signedIn.actor, input, idempotencyKey(request))

  app.get(
    '/key-list',
    { schema: { tags, querystring: keyListQuerySchema, response: { 200: keyListPageSchema } } },
    ({ signedIn: { actor }, query }) =>
      read(actor, (tx, { setting }) => listHandovers(tx, actor, setting, query)),
  )

  app.get(
    '/key-list/figures',
    { schema: { tags, response: { 200: keyListFiguresSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx, { campaign }) => keyListFigures(tx, actor, campaign.today)),
  )

  app.get(
    '/key-list/waiting',
    { schema: { tags, response: { 200: waitingHandoversSchema } } },
    async ({ signedIn: { actor } }) => {
      const rows = await read(cityOnly(actor), (tx, { setting }) =>
        waitingEmployers(tx, actor.campaignId, setting),
      )
      const shown = rows.map((row) => ({ ...row, evidence: row.evidence.length }))
      return { rows: shown, total: rows.length }
    },
  )

  app.get(
    '/key-list/csv',
    { schema: { tags, querystring: keyListFileQuerySchema } },
    async ({ signedIn: { actor }, query }, reply) => {
      const { asOf, rows } = await read(actor, async (tx, { campaign }) => {
        const day = query.asOf ?? campaign.today
        return { asOf: day, rows: await keyListTable(tx, campaign.id, day) }
      })
      const name = `重点检查用人单位名单-${asOf}.csv`
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${csvText(KEY_LIST_COLUMNS, rows)}`)
    },
  )

  app.get(
    '/key-list/:number',
    { schema: { tags, params: byNumber, response: { 200: handoverDetailSchema } } },
    ({ signedIn: { actor }, params: { number } }) =>
      read(actor, (tx, { setting }) => viewHandover(tx, actor, setting, number)),
  )

  app.get(
    '/leads/:id/handovers',
    { schema: { tags, params: byId, response: { 200: leadHandoversSchema } } },
    async ({ signedIn: { actor }, params: { id } }) => ({
      handovers: await read(mayReadLeads(actor), (tx, { setting }) =>
        handoversOfLead(tx, actor, setting, id),
      ),
    }),
  )

  app.post(
    '/key-list',
    { schema: { tags, body: handOverRequestSchema, response: { 200: handedOverSchema } } },
    (request) => act(handOver, request, request.body),
  )

  app.post(
    '/key-list/leader',
    { schema: { tags, body: chooseLeaderSchema, response: { 200: leaderChosenSchema } } },
    (request) => act(chooseLeader, request, request.body),
  )

  const schema = { tags, params: byNumber, response: { 200: doneSchema } }

  app.post('/key-list/:number/receive', { schema: { ...schema, body: receiveHandoverSchema } }, (request) =>
    act(receiveHandover, request, { ...request.body, ...request.params }),
  )

  app.post('/key-list/:number/case', { schema: { ...schema, body: openCaseSchema } }, (request) =>
    act(openCase, request, { ...request.body, ...request.params }),
  )

  app.post('/key-list/:number/extend', { schema: { ...schema, body: extendCaseSchema } }, (request) =>
    act(extendCase, request, { ...request.body, ...request.params }),
  )

  app.post('/key-list/:number/audit-end', { schema: { ...schema, body: endAuditSchema } }, (request) =>
    act(endAudit, request, { ...request.body, ...request.params }),
  )

  app.post('/key-list/:number/answer', { schema: { ...schema, body: answerHandoverSchema } }, (request) =>
    act(answerHandover, request, { ...request.body, ...request.params }),
  )

  app.post(
    '/leads/:id/close',
    { schema: { tags, params: byId, body: closeLeadSchema, response: { 200: leadClosedSchema } } },
    (request) => act(closeLead, request, { ...request.body, leadId: request.params.id }),
  )
}

function cityOnly(actor: Actor): Actor {
  if (actor.role !== 'city') throw new Refusal('not-allowed')
  return actor
}
