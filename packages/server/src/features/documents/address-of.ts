import type { FastifyRequest } from 'fastify'

/** Where this server is reached from outside: as the office says, or as this request came. */
export const addressOf = (request: FastifyRequest): string =>
  process.env.KUOMIAN_ADDRESS ?? `${request.protocol}://${request.host}`
