import { uuidv7 } from 'uuidv7'
import type { z } from 'zod'
import { errorFromAnswer, notUnderstood, unreachable } from './ApiError.ts'

/** The verbs that the API speaks. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What a caller may add to a request. */
export interface RequestOptions {
  readonly signal?: AbortSignal
  /** Given when a write is sent again: the same key gets the first answer (design §4). A new one is made otherwise. */
  readonly idempotencyKey?: string
}

let csrfToken: string | undefined

/** Keeps the token of the session, which every write then carries. */
export function rememberCsrfToken(token: string | undefined): void {
  csrfToken = token
}

/** The headers of a write: the idempotency key, and the session's token if it has one. */
export function writeHeaders(idempotencyKey: string = uuidv7()): Record<string, string> {
  return {
    'Idempotency-Key': idempotencyKey,
    ...(csrfToken === undefined ? {} : { 'X-CSRF-Token': csrfToken }),
  }
}

/** Parses the text of an answer; throws an `ApiError` for a failed status or a body outside the schema. */
export function readAnswer<S extends z.ZodType>(schema: S, status: number, text: string): z.output<S> {
  const body = parseJson(text)
  if (status < 200 || status > 299) throw errorFromAnswer(status, body)
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw notUnderstood(status, parsed.error.message)
  return parsed.data
}

function parseJson(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Asks the API and checks the answer against its schema.
 *
 * @param path below `/api`, with its query, such as `/leads?district=3`; build the query with `withQuery`
 * @throws ApiError in every case of failure, except an abort by the caller's signal
 * @example const lead = await request(leadSchema, 'GET', `/leads/${leadId}`)
 */
export async function request<S extends z.ZodType>(
  schema: S,
  method: Method,
  path: string,
  body?: unknown,
  { signal, idempotencyKey }: RequestOptions = {},
): Promise<z.output<S>> {
  let answer: Response
  let text: string
  try {
    answer = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(method === 'GET' ? {} : writeHeaders(idempotencyKey)),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
    text = await answer.text()
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw unreachable()
  }
  return readAnswer(schema, answer.status, text)
}
