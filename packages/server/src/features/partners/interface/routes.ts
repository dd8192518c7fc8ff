import swagger, { type FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import {
  partnerAccountSchema,
  partnerBatchAnswerSchema,
  partnerBatchSchema,
  payerLookUpSchema,
  Refusal,
  SIGNATURE_HEADERS,
} from '@kuomian/contract'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../../../app/index.ts'
import { flushLooks, lookUpPayer } from '../../feeds/index.ts'
import type { Caller, Door } from '../door/door.ts'
import { rowsLeft } from '../door/row-quota.ts'
import { deliverRows } from './deliver-rows.ts'
import { errorAnswers } from './error-answers.ts'
import { ownFeeds, toldFeed } from './own-feeds.ts'
import { signedBodies } from './signed-bodies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The partner that signed the request; only below `/api/partner/v1`. */
    caller: Caller
    /** The bytes that it signed. */
    signedBody: Buffer
  }
  interface FastifyContextConfig {
    /** Writes: it carries an idempotency key. */
    writes?: boolean
  }
  interface FastifyInstance {
    partnerDocument(): object
  }
}

const params = z.object({ feed: z.string().max(40) })
const headers = z.looseObject({ 'idempotency-key': z.uuid() })
const lookUpBody = z.strictObject({ residentId: z.string().trim().min(1).max(40) })
const mostBytes = 16 * 1024 * 1024

/** The interface that partner departments speak to: `/api/partner/v1`, apart from the pages', with no session. */
export function partnerRoutes({ program }: Services, door: Door) {
  return async (instance: FastifyInstance): Promise<void> => {
    const { db } = program
    await instance.register(swagger, documentOptions)
    await signedBodies(instance, door)
    // Before the server is gone what it knows of nonces and looks is written down.
    instance.addHook('onClose', async () => {
      await Promise.all([door.settle(), flushLooks(db)])
    })
    const app = instance.withTypeProvider<ZodTypeProvider>()

    app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, () =>
      instance.partnerDocument(),
    )

    app.get(
      '/account',
      {
        schema: {
          summary: 'What the key may do, what is left of its quotas, and the fields of its feeds',
          response: { 200: partnerAccountSchema, ...errorAnswers(401, 403, 409, 429) },
        },
      },
      async ({ caller }) => {
        const { key } = caller
        const feeds = await ownFeeds(db, caller)
        return {
          partner: key.partner,
          key: key.keyId,
          serverTime: Math.floor(Date.now() / 1000),
          mayLookUp: key.mayLookUp,
          requestsPerMinute: key.requestsPerMinute,
          rowsPerDay: key.rowsPerDay,
          rowsLeft: await rowsLeft(db, key),
          feeds: feeds.map((feed) => toldFeed(feed, key.today)),
        }
      },
    )

    app.post(
      '/feeds/:feed/rows',
      {
        bodyLimit: mostBytes,
        config: { writes: true },
        schema: {
          summary: 'Delivers up to 10,000 rows: good ones are kept, each is answered',
          params,
          headers,
          body: partnerBatchSchema,
          response: {
            200: partnerBatchAnswerSchema,
            ...errorAnswers(400, 401, 403, 404, 409, 413, 429),
          },
        },
      },
      ({ caller, params: { feed }, headers: sent, body, signedBody }) =>
        deliverRows(program, door, caller, {
          feed,
          rows: body.rows,
          callKey: sent['idempotency-key'],
          body: signedBody,
        }),
    )

    app.post(
      '/payers',
      {
        schema: {
          summary: 'Does this person pay, through whom, since when',
          body: lookUpBody,
          response: { 200: payerLookUpSchema, ...errorAnswers(400, 401, 403, 409, 422, 429) },
        },
      },
      ({ caller: { key }, body }) => {
        if (!key.mayLookUp) throw new Refusal('partner-may-not-look-up')
        const { campaignId, partnerId, today } = key
        return lookUpPayer(program, { campaignId, partnerId, today, residentId: body.residentId })
      },
    )
  }
}

/** A description of its own, of this interface alone: each request carries the four headers of the signature. */
const documentOptions: FastifyDynamicSwaggerOptions = {
  decorator: 'partnerDocument',
  transform: jsonSchemaTransform,
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Kuomian 扩面: interface for partner departments 对接部门接口',
      version: '1',
      description: 'How to sign, with a worked example: docs/partners.md',
    },
    components: {
      securitySchemes: Object.fromEntries(
        Object.entries(SIGNATURE_HEADERS).map(([part, name]) => [
          part,
          { type: 'apiKey' as const, in: 'header' as const, name },
        ]),
      ),
    },
    security: [Object.fromEntries(Object.keys(SIGNATURE_HEADERS).map((part) => [part, []]))],
  },
}
