import { CalendarYearMissing } from '@kuomian/campaign'
import { type ErrorBody, Refusal } from '@kuomian/contract'
import type { FastifyError } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** PostgreSQL's codes for text that it cannot hold: a NUL in a text, or escaped in JSON. */
const unstorable = new Set(['22021', '22P05'])

/** PostgreSQL's code for what a role may not do: access lives below the routes (design §4), so its word is the answer. */
const denied = '42501'

/** What the client gets for anything thrown; an unforeseen error shows nothing of its inside. */
export function errorAnswer(error: FastifyError | Refusal | Error): { status: number; body: ErrorBody } {
  if (error instanceof Refusal) return { status: error.status, body: { error: error.body } }
  if (error instanceof CalendarYearMissing) {
    const refusal = new Refusal('calendar-year-missing', { year: error.year })
    return { status: refusal.status, body: { error: refusal.body } }
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issue = error.validation[0]
    const field = issue?.instancePath.replace(/^\//, '').replaceAll('/', '.') ?? ''
    const refusal = new Refusal('bad-input', { detail: `${field} ${issue?.message ?? ''}`.trim() }, { field })
    return { status: refusal.status, body: { error: refusal.body } }
  }
  if ('code' in error && unstorable.has(String(error.code))) {
    const refusal = new Refusal('bad-input', { detail: 'U+0000' })
    return { status: refusal.status, body: { error: refusal.body } }
  }
  if ('code' in error && error.code === denied) {
    const refusal = new Refusal('not-allowed')
    return { status: refusal.status, body: { error: refusal.body } }
  }
  const status = 'statusCode' in error && error.statusCode && error.statusCode < 500 ? error.statusCode : 500
  if (status < 500) {
    const refusal = new Refusal('bad-input', { detail: error.message })
    return { status, body: { error: refusal.body } }
  }
  return {
    status: 500,
    body: {
      error: {
        code: 'unexpected',
        zh: '服务器出现意外错误，操作没有生效。请重试；若再次出现，请把时间告知管理员。',
        en: 'The server met an unexpected error; nothing was changed. Try again, and tell the administrator the time if it returns.',
      },
    },
  }
}
