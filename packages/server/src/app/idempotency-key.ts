import type { FastifyRequest } from 'fastify'

/** The key that the client made for this write (UUIDv7); absent for callers that do not repeat themselves. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key']
  return typeof header === 'string' && /^[0-9a-f-]{36}$/i.test(header) ? header : undefined
}
