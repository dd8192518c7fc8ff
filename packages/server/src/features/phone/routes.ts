import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { phoneDayQuerySchema, phoneKeySchema, Refusal } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { runCommand } from '../../command/index.ts'
import { deviceKey } from '../../sealing/index.ts'
import { workDaysOf } from '../assignments/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import { leadWords } from '../leads/index.ts'
import { phoneDay } from './phone-day.ts'
import { takeAlong } from './take-along.ts'

const tags = ['phone']

/** What an officer's phone asks for before it goes where there is no network. */
export function phoneRoutes(app: App, { program: { db, keys } }: Services): void {
  app.get(
    '/phone/day',
    { schema: { tags, querystring: phoneDayQuerySchema } },
    async ({ signedIn: { actor }, query: { limit }, headers }, reply) => {
      await runCommand(db, takeAlong, actor, { limit })
      const words = await leadWords(db, actor.campaignId)
      const days = await workDaysOf(await campaignOf(db, { id: actor.campaignId }))
      const lines = Readable.from(asLines(phoneDay(db, actor, words, days, limit)))
      reply.type('application/x-ndjson; charset=utf-8').header('cache-control', 'no-store')
      if (!/\bgzip\b/.test(String(headers['accept-encoding'] ?? ''))) return reply.send(lines)
      const squeezed = createGzip()
      lines.on('error', (error) => squeezed.destroy(error))
      return reply.header('content-encoding', 'gzip').send(lines.pipe(squeezed))
    },
  )

  app.get(
    '/phone/key',
    { schema: { tags, response: { 200: phoneKeySchema } } },
    async ({ signedIn: { actor, userId } }, reply) => {
      if (actor.role !== 'district') throw new Refusal('not-allowed')
      reply.header('cache-control', 'no-store')
      return { key: deviceKey(keys, { campaignId: actor.campaignId, userId }).toString('base64') }
    },
  )
}

async function* asLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
