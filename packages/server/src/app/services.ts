import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { SignedIn } from '../features/session/sessions.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Program } from '../program/index.ts'

/** What routes are given to work with. */
export type Services = { program: Program; jobs: Jobs }

/** The server under the prefix /api, with request and answer typed by the schemas of the contract. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends the request; routes marked `open` must not ask. */
    signedIn: SignedIn
  }
  interface FastifyContextConfig {
    /** Answers also without a session. */
    open?: boolean
  }
}
