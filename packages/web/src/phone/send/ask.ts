import { errorBodySchema } from '@kuomian/contract'
import type { z } from 'zod'
import type { Reason } from '../outbox/index.ts'

/** What came back from the server, as far as it is the server's. */
export type Heard<T> =
  | { readonly kind: 'well'; readonly value: T; readonly clock: number | null }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: Reason }
  | { readonly kind: 'signed-out' }
  /** There, but it cannot answer now. */
  | { readonly kind: 'busy' }
  /** No answer, or one that is not the server's, such as the page of a café's network. */
  | { readonly kind: 'lost' }

/** A request; the key makes a write repeatable. */
export type Ask = {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly json?: unknown
  readonly bytes?: ArrayBuffer
  readonly key?: string
  /** Patience in milliseconds. */
  readonly within?: number
}

const usualPatience = 30_000

/** Asks the API once. Never throws: whatever happens is one of the answers that {@link Heard} lists. */
export async function ask<S extends z.ZodType>(schema: S, what: Ask): Promise<Heard<z.output<S>>> {
  try {
    const answer = await fetch(`/api${what.path}`, {
      method: what.method,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      headers: headersOf(what),
      signal: AbortSignal.timeout(what.within ?? usualPatience),
      ...(what.json === undefined ? {} : { body: JSON.stringify(what.json) }),
      ...(what.bytes === undefined ? {} : { body: what.bytes }),
    })
    return hear(schema, answer, await answer.text())
  } catch {
    return { kind: 'lost' }
  }
}

function headersOf({ json, bytes, key }: Ask): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(bytes === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  }
}

function hear<S extends z.ZodType>(schema: S, answer: Response, text: string): Heard<z.output<S>> {
  const body = parsed(text)
  const { status } = answer
  if (answer.ok) {
    const value = schema.safeParse(body)
    return value.success ? { kind: 'well', value: value.data, clock: clockOf(answer) } : { kind: 'lost' }
  }
  if (status >= 500 || status === 408) return { kind: 'busy' }
  const refusal = errorBodySchema.safeParse(body)
  if (!refusal.success) return { kind: 'lost' }
  const { code, zh, en, field, details } = refusal.data.error
  if (status === 401 && code === 'not-signed-in') return { kind: 'signed-out' }
  const reason = {
    code,
    zh,
    en,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  }
  return { kind: 'refused', status, reason }
}

function clockOf(answer: Response): number | null {
  const moment = Date.parse(answer.headers.get('date') ?? '')
  return Number.isNaN(moment) ? null : moment
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
