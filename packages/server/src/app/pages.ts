import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { Refusal } from '@kuomian/contract'
import type { FastifyInstance } from 'fastify'
import { productRoot } from '../program/index.ts'

const built = join(productRoot, 'packages', 'web', 'dist')

/** The page of the phone is an entry of its own: light, installable, and at home without network. */
const phonePage = 'phone.html'

/** The employer's page is another: what the code on his paper opens, without an account. */
const demandPage = 'demand.html'

/** Serves the built pages; every address that is no file is the application's own (its router reads it). */
export async function pages(server: FastifyInstance): Promise<void> {
  if (!existsSync(built)) return
  await server.register(fastifyStatic, {
    root: built,
    // The build leaves each text also compressed beside itself; phones on thin lines get that.
    preCompressed: true,
    setHeaders: (reply, path) =>
      // Files under assets/ carry a hash of their content in their name.
      reply.header(
        'cache-control',
        path.includes(`${built}/assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  })
  server.get('/phone', (_request, reply) => reply.sendFile(phonePage))
  server.get('/demand', (_request, reply) => reply.sendFile(demandPage))
  server.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api/')) throw new Refusal('not-found')
    return reply.sendFile('index.html')
  })
}
