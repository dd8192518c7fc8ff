import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import { Refusal } from '@kuomian/contract'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { annexRoutes } from '../features/annexes/index.ts'
import { assessmentRoutes } from '../features/assessment/index.ts'
import { assignmentRoutes } from '../features/assignments/index.ts'
import { batchRoutes } from '../features/batches/index.ts'
import { bulletinRoutes } from '../features/bulletins/index.ts'
import { contactRoutes } from '../features/contacts/index.ts'
import { correctionRoutes } from '../features/corrections/index.ts'
import { demandRoutes } from '../features/demand/index.ts'
import { dispatchRoutes } from '../features/dispatch/index.ts'
import { bulletinRoute, documentRoutes } from '../features/documents/index.ts'
import { evidenceRoutes } from '../features/evidence/index.ts'
import { feedRoutes } from '../features/feeds/index.ts'
import { followUpRoutes } from '../features/follow-ups/index.ts'
import { forecastRoutes } from '../features/forecast/index.ts'
import { importRoutes } from '../features/imports/index.ts'
import { jobRoutes } from '../features/jobs/index.ts'
import { keyListRoutes } from '../features/key-list/index.ts'
import { leadRoutes } from '../features/leads/index.ts'
import { matchingRoutes } from '../features/matching/index.ts'
import { mergeRoutes } from '../features/merges/index.ts'
import { nightlyRoutes } from '../features/nightly/index.ts'
import { orderRoutes } from '../features/orders/index.ts'
import { organisationRoutes } from '../features/organisation/index.ts'
import { overviewRoutes } from '../features/overview/index.ts'
import { Door, partnerRoutes, registerRoutes } from '../features/partners/index.ts'
import { peopleRoutes } from '../features/people/index.ts'
import { phoneRoutes } from '../features/phone/index.ts'
import { picturesRoutes } from '../features/pictures/index.ts'
import { placeRoutes } from '../features/places/index.ts'
import { projectRoutes } from '../features/projects/index.ts'
import { proofRoutes } from '../features/proof/index.ts'
import { qualityRoutes } from '../features/quality/index.ts'
import { refusalRoutes } from '../features/refusals/index.ts'
import { reportRoutes } from '../features/reports/index.ts'
import { scheduleRoutes } from '../features/schedule/index.ts'
import { authenticate, sessionRoutes } from '../features/session/index.ts'
import { supervisionRoutes } from '../features/supervision/index.ts'
import { tableRoutes } from '../features/tables/index.ts'
import { todayRoutes } from '../features/today/index.ts'
import { visitRoutes } from '../features/visits/index.ts'
import { worksheetRoutes } from '../features/worksheets/index.ts'
import { errorAnswer } from './errors.ts'
import { noteSent } from './idempotency-key.ts'
import { pages } from './pages.ts'
import type { Services } from './services.ts'
import { type Certificate, overTls } from './tls.ts'

/**
 * Builds the web server: session, features, the OpenAPI document of the same schemas, and the pages.
 * Call `listen` on what it returns.
 * @param certificate the server speaks HTTPS with it; HTTP without
 */
export async function buildServer(
  services: Services,
  certificate: Certificate | null = null,
): Promise<FastifyInstance> {
  // Requests are logged without query strings: a search may hold a name.
  const server = Fastify({
    logger: {
      level: process.env.KUOMIAN_LOG ?? 'warn',
      serializers: { req: (request) => ({ method: request.method, path: request.url.split('?')[0] }) },
    },
    bodyLimit: 4 * 1024 * 1024,
    ...(certificate === null ? {} : { serverFactory: overTls(certificate) }),
  })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  server.setErrorHandler((error, request, reply) => {
    const known = error instanceof Error ? error : new Error(String(error))
    const { status, body } = errorAnswer(known)
    // What only the database refused should have been refused before: somebody wants to know.
    if (status >= 500 || (status === 403 && !(known instanceof Refusal))) request.log.error(known)
    return reply.status(status).send(body)
  })
  const door = new Door(services.program.db, services.program.keys)
  await server.register(cookie)
  await server.register(multipart, { limits: { files: 1, fileSize: 2 * 1024 ** 3 } })
  await server.register(swagger, {
    openapi: { info: { title: 'Kuomian 扩面', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })
  server.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'",
    })
  })
  await server.register(
    async (instance) => {
      const app = instance.withTypeProvider<ZodTypeProvider>()
      app.decorateRequest('signedIn')
      app.addHook('preValidation', async (request) => {
        // SameSite=Strict keeps the cookie at home; this refuses what a browser itself calls foreign.
        if (request.method !== 'GET' && request.headers['sec-fetch-site'] === 'cross-site')
          throw new Refusal('not-allowed')
        if (!request.routeOptions.config.open)
          request.signedIn = await authenticate(services, request.cookies)
        noteSent(request)
      })
      sessionRoutes(app, services)
      jobRoutes(app, services)
      mergeRoutes(app, services)
      leadRoutes(app, services)
      followUpRoutes(app, services)
      feedRoutes(app, services)
      batchRoutes(app, services)
      assignmentRoutes(app, services)
      visitRoutes(app, services)
      refusalRoutes(app, services)
      keyListRoutes(app, services)
      correctionRoutes(app, services)
      phoneRoutes(app, services)
      evidenceRoutes(app, services)
      contactRoutes(app, services)
      orderRoutes(app, services)
      demandRoutes(app, services)
      documentRoutes(app, services)
      bulletinRoute(app, services)
      bulletinRoutes(app, services)
      importRoutes(app, services)
      matchingRoutes(app, services)
      annexRoutes(app, services)
      tableRoutes(app, services)
      assessmentRoutes(app, services)
      supervisionRoutes(app, services)
      forecastRoutes(app, services)
      picturesRoutes(app, services)
      overviewRoutes(app, services)
      scheduleRoutes(app, services)
      dispatchRoutes(app, services)
      organisationRoutes(app, services)
      registerRoutes(app, services, () => door.forget())
      nightlyRoutes(app, services)
      placeRoutes(app, services)
      peopleRoutes(app, services)
      projectRoutes(app, services)
      proofRoutes(app, services)
      reportRoutes(app, services)
      qualityRoutes(app, services)
      worksheetRoutes(app, services)
      todayRoutes(app, services)
      app.get('/openapi.json', { config: { open: true }, schema: { hide: true } }, () => server.swagger())
    },
    { prefix: '/api' },
  )
  await server.register(partnerRoutes(services, door), { prefix: '/api/partner/v1' })
  await pages(server)
  return server
}
