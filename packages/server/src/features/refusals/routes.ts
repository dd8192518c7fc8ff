import {
  decideRefusalsSchema,
  describeRefusalsSchema,
  dropRefusalSchema,
  endRefusalBlockSchema,
  leadRefusalSchema,
  refusalBlockedSchema,
  refusalBlockRequestSchema,
  refusalFileQuerySchema,
  refusalPageQuerySchema,
  refusalPageSchema,
  refusalQualifyingSchema,
  refusalSlotRequestSchema,
  refusalSlotsSchema,
  refusalsChangedSchema,
  refusalsProposedSchema,
  reportSubmittedSchema,
  zeroReportSchema,
} from '@kuomian/contract'
import { z } from 'zod'
import { idempotencyKey } from '../../app/idempotency-key.ts'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { type Actor, readAs, type Tx } from '../../db/index.ts'
import { csvText } from '../../rows/index.ts'
import { campaignOf, type RunningCampaign } from '../campaigns/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { blockLead } from './block-lead.ts'
import { countQualifying } from './count-qualifying.ts'
import { decideRefusals } from './decide-refusals.ts'
import { describeRefusals } from './describe-refusals.ts'
import { dropRefusal } from './drop-refusal.ts'
import { endBlock } from './end-block.ts'
import { leadRefusal } from './lead-refusal.ts'
import { listRefusals } from './list-refusals.ts'
import { proposeRefusals } from './propose-refusals.ts'
import { REFUSAL_COLUMNS, refusalTable } from './refusal-table.ts'
import { restoreRefusal } from './restore-refusal.ts'
import { submitReport } from './submit-report.ts'
import { submitZero } from './submit-zero.ts'
import { viewSlots } from './view-slots.ts'

const tags = ['refusals']
const params = z.object({ id: z.coerce.number().int().positive() })

/** Reports of refusing employers by slot: proposal, reasons, submission, zero report, the office's decision. */
export function refusalRoutes(app: App, { program: { db } }: Services): void {
  async function read<T>(actor: Actor, work: (tx: Tx, campaign: RunningCampaign) => Promise<T>): Promise<T> {
    const campaign = await campaignOf(db, { id: mayReadLeads(actor).campaignId })
    return readAs(db, actor, (tx) => work(tx, campaign))
  }

  app.get(
    '/refusals/slots',
    { schema: { tags, response: { 200: refusalSlotsSchema } } },
    ({ signedIn: { actor } }) => read(actor, (tx, campaign) => viewSlots(tx, actor, campaign)),
  )

  app.get(
    '/refusals/qualifying',
    { schema: { tags, querystring: refusalFileQuerySchema, response: { 200: refusalQualifyingSchema } } },
    ({ signedIn: { actor }, query: { slot } }) =>
      read(actor, (tx, campaign) => countQualifying(tx, actor, campaign, slot)),
  )

  app.get(
    '/refusals',
    { schema: { tags, querystring: refusalPageQuerySchema, response: { 200: refusalPageSchema } } },
    ({ signedIn: { actor }, query }) => read(actor, (tx, { id }) => listRefusals(tx, id, query)),
  )

  app.get(
    '/refusals/csv',
    { schema: { tags, querystring: refusalFileQuerySchema } },
    async ({ signedIn: { actor }, query: { slot } }, reply) => {
      const rows = await read(actor, (tx, campaign) => refusalTable(tx, actor, campaign, slot))
      const name = `拒不参保单位-${slot}.csv`
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type('text/csv; charset=utf-8')
        .send(`\ufeff${csvText(REFUSAL_COLUMNS, rows)}`)
    },
  )

  app.get(
    '/leads/:id/refusal',
    { schema: { tags, params, response: { 200: leadRefusalSchema } } },
    ({ signedIn: { actor }, params: { id } }) => read(actor, (tx, campaign) => leadRefusal(tx, campaign, id)),
  )

  app.post(
    '/refusals/propose',
    { schema: { tags, body: refusalSlotRequestSchema, response: { 200: refusalsProposedSchema } } },
    (request) =>
      runCommand(db, proposeRefusals, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/refusals/describe',
    { schema: { tags, body: describeRefusalsSchema, response: { 200: refusalsChangedSchema } } },
    (request) =>
      runCommand(db, describeRefusals, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/refusals/:id/drop',
    { schema: { tags, params, body: dropRefusalSchema, response: { 200: refusalsChangedSchema } } },
    (request) =>
      runCommand(
        db,
        dropRefusal,
        request.signedIn.actor,
        { ...request.body, id: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/refusals/:id/restore',
    { schema: { tags, params, response: { 200: refusalsChangedSchema } } },
    (request) =>
      runCommand(
        db,
        restoreRefusal,
        request.signedIn.actor,
        { id: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/refusals/submit',
    { schema: { tags, body: refusalSlotRequestSchema, response: { 200: reportSubmittedSchema } } },
    (request) => runCommand(db, submitReport, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/refusals/zero',
    { schema: { tags, body: zeroReportSchema, response: { 200: reportSubmittedSchema } } },
    (request) => runCommand(db, submitZero, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/refusals/decide',
    { schema: { tags, body: decideRefusalsSchema, response: { 200: refusalsChangedSchema } } },
    (request) =>
      runCommand(db, decideRefusals, request.signedIn.actor, request.body, idempotencyKey(request)),
  )

  app.post(
    '/leads/:id/refusal-block',
    { schema: { tags, params, body: refusalBlockRequestSchema, response: { 200: refusalBlockedSchema } } },
    (request) =>
      runCommand(
        db,
        blockLead,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )

  app.post(
    '/leads/:id/refusal-block/end',
    { schema: { tags, params, body: endRefusalBlockSchema, response: { 200: refusalBlockedSchema } } },
    (request) =>
      runCommand(
        db,
        endBlock,
        request.signedIn.actor,
        { ...request.body, leadId: request.params.id },
        idempotencyKey(request),
      ),
  )
}
