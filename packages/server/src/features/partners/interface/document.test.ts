import { SIGNATURE_HEADERS } from '@kuomian/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld, type World } from '../../leads/testing/world.ts'
import { PARTNER_REFUSALS } from './error-answers.ts'

const operationSchema = z.object({
  summary: z.string(),
  parameters: z.array(z.object({ in: z.string(), name: z.string(), required: z.boolean() })).default([]),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.object({}) })) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) }),
  ),
})
const documentSchema = z.object({
  info: z.object({ title: z.string(), version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    securitySchemes: z.record(z.string(), z.object({ in: z.string(), name: z.string() })),
  }),
  security: z.array(z.record(z.string(), z.array(z.string()))),
})

let world: World
let document: z.infer<typeof documentSchema>
beforeAll(async () => {
  world = await openWorld()
  document = documentSchema.parse((await world.server.inject('/api/partner/v1/openapi.json')).json())
})
afterAll(() => world.close())

/** The routes of the server below an address, as it knows them itself. */
function routesBelow(prefix: string): string[] {
  return Object.entries(document.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((route) => route.includes(prefix))
    .sort()
}

describe('the interface describes itself', () => {
  test('every route of it and no other, without a session', () => {
    expect(routesBelow('/')).toEqual([
      'GET /api/partner/v1/account',
      'POST /api/partner/v1/feeds/{feed}/rows',
      'POST /api/partner/v1/payers',
    ])
    for (const route of routesBelow('/')) {
      const [method = '', path = ''] = route.split(' ')
      const known = world.server.hasRoute({
        method: method === 'GET' ? 'GET' : 'POST',
        url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      })
      expect(known).toBe(true)
    }
  })

  test('each asks for the four headers of the signature', () => {
    const schemes = Object.values(document.components.securitySchemes)
    expect(schemes.map(({ name }) => name).sort()).toEqual(Object.values(SIGNATURE_HEADERS).sort())
    expect(Object.keys(document.security[0] ?? {})).toHaveLength(schemes.length)
  })

  test('each has a summary, an answer, and its failures with every code that they carry', () => {
    const codes = new Set<string>()
    for (const [path, methods] of Object.entries(document.paths))
      for (const [method, { summary, requestBody, responses }] of Object.entries(methods)) {
        expect(summary, path).not.toBe('')
        expect(Object.keys(responses), path).toEqual(expect.arrayContaining(['200', '401', '403', '429']))
        if (method === 'post') expect(requestBody, path).toBeDefined()
        for (const [status, known] of Object.entries(PARTNER_REFUSALS))
          for (const code of responses[status] === undefined ? [] : known)
            if (JSON.stringify(responses[status]).includes(code)) codes.add(code)
      }
    expect([...codes].sort()).toEqual([...new Set(Object.values(PARTNER_REFUSALS).flat())].sort())
  })

  test('the write says that its idempotency key is required', () => {
    const { parameters } = document.paths['/api/partner/v1/feeds/{feed}/rows']?.post ?? { parameters: [] }
    expect(parameters).toContainEqual(
      expect.objectContaining({ in: 'header', name: 'idempotency-key', required: true }),
    )
  })
})
