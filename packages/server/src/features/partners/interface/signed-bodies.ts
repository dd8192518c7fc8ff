import { Refusal } from '@kuomian/contract'
import type { FastifyInstance } from 'fastify'
import type { Door } from '../door/door.ts'

/**
 * Lets signed requests in alone: the body is kept as the bytes that came, and read as JSON only once their signature is right. A refusal for
 * too much says in Retry-After when to come back.
 */
export async function signedBodies(instance: FastifyInstance, door: Door): Promise<void> {
  instance.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  instance.decorateRequest('caller')
  instance.decorateRequest('signedBody')
  instance.addHook('preValidation', async (request) => {
    const { config } = request.routeOptions
    if (config.open) return
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const { method, url: path, headers } = request
    request.caller = await door.admit({ method, path, headers, body })
    request.signedBody = body
    if (config.writes && headers['idempotency-key'] === undefined)
      throw new Refusal('partner-call-key-missing', {}, { field: 'idempotency-key' })
    if (body.length > 0) request.body = jsonOf(body)
  })
  instance.setErrorHandler((error, _request, reply) => {
    if (error instanceof Refusal && error.status === 429)
      reply.header('retry-after', String(error.body.details?.retryAfter ?? 60))
    throw error
  })
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal('bad-input', { detail: 'JSON' }, { field: 'body' })
  }
}
