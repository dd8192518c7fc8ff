import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ApiError, errorFromAnswer } from './ApiError.ts'
import { readAnswer, rememberCsrfToken, writeHeaders } from './request.ts'
import { withQuery } from './withQuery.ts'

const schema = z.object({ units: z.number() })

function failureOf(act: () => unknown): ApiError {
  try {
    act()
  } catch (failure) {
    if (failure instanceof ApiError) return failure
    throw failure
  }
  throw new Error('nothing failed')
}

describe('reading an answer', () => {
  it('gives what the schema describes', () => {
    expect(readAnswer(schema, 200, '{"units":108138}')).toEqual({ units: 108138 })
  })

  it('accepts an empty answer where none is expected', () => {
    expect(readAnswer(z.undefined(), 204, '')).toBeUndefined()
  })

  it('keeps the code, the row and both sentences of a refusal', () => {
    const body = {
      error: { code: 'ROW_REFUSED', zh: '第 17 行被拒收。', en: 'Row 17 was refused.', row: 17 },
    }
    const failure = failureOf(() => readAnswer(schema, 422, JSON.stringify(body)))
    expect(failure.status).toBe(422)
    expect(failure.problem.row).toBe(17)
    expect(failure.sentence).toEqual({ zh: '第 17 行被拒收。', en: 'Row 17 was refused.' })
  })

  it('says that pages and server are of different versions when the answer is not as agreed', () => {
    expect(failureOf(() => readAnswer(schema, 200, '{"units":"many"}')).problem.code).toBe(
      'ANSWER_NOT_UNDERSTOOD',
    )
    expect(failureOf(() => readAnswer(schema, 200, '<html>')).problem.code).toBe('ANSWER_NOT_UNDERSTOOD')
  })

  it('takes the page of a proxy without a server for an unreachable server', () => {
    expect(errorFromAnswer(502, undefined).problem.code).toBe('SERVER_UNREACHABLE')
    expect(errorFromAnswer(500, '<html>').problem.code).toBe('ANSWER_NOT_UNDERSTOOD')
  })
})

describe('headers of a write', () => {
  it('carry a new UUIDv7 each time, or the one that is sent again (design §4)', () => {
    const first = writeHeaders()['Idempotency-Key']
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(writeHeaders()['Idempotency-Key']).not.toBe(first)
    expect(writeHeaders('again')['Idempotency-Key']).toBe('again')
  })

  it('carry the token of the session once it is known', () => {
    rememberCsrfToken('t')
    expect(writeHeaders()['X-CSRF-Token']).toBe('t')
    rememberCsrfToken(undefined)
    expect(writeHeaders()).not.toHaveProperty('X-CSRF-Token')
  })
})

describe('queries', () => {
  it('repeat lists and leave out what is not set', () => {
    expect(withQuery('/leads', { district: 3, class: ['K1', 'K3'], after: undefined, q: '' })).toBe(
      '/leads?district=3&class=K1&class=K3',
    )
    expect(withQuery('/leads', {})).toBe('/leads')
  })
})
