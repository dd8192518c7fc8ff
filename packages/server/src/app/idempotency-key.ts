import type { FastifyRequest } from 'fastify'
import { type ClientCall, hashOf } from '../command/index.ts'

const sent = new WeakMap<FastifyRequest, string>()

/**
 * Keeps the hash of what a client sent, before the schemas fill in what it left out: a default that a later version adds must not
 * make a replay another call. Files and other bodies that are no JSON are named by the command's input.
 */
export function noteSent(request: FastifyRequest): void {
  const type = request.headers['content-type']
  const plain = type === undefined || type.startsWith('application/json')
  if (plain && keyOf(request) !== undefined) {
    sent.set(request, hashOf({ params: request.params, body: request.body ?? null }))
  }
}

/** The key that the client made for this write (UUIDv7), with what it sent; absent for callers that do not repeat themselves. */
export function idempotencyKey(request: FastifyRequest): ClientCall | undefined {
  const key = keyOf(request)
  return key === undefined ? undefined : { key, sent: sent.get(request) }
}

function keyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key']
  return typeof header === 'string' && /^[0-9a-f-]{36}$/i.test(header) ? header : undefined
}
