import { createServer, type ServerOptions as TlsOptions } from 'node:https'
import type { FastifyServerFactory } from 'fastify'

/** A certificate with its chain and the key that belongs to it, as PEM. */
export type Certificate = Required<Pick<TlsOptions, 'cert' | 'key'>>

/** Makes the web server speak HTTPS. Phones install pages and let them work offline over HTTPS only. */
export function overTls(certificate: Certificate): FastifyServerFactory {
  return (handler) => createServer({ ...certificate, minVersion: 'TLSv1.2' }, handler)
}
