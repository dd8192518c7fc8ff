import { proofQuerySchema, proofSchema } from '@kuomian/contract'
import type { App, Services } from '../../app/services.ts'
import { viewProof } from './view-proof.ts'

/** What the ledger proves of the campaign's work. */
export function proofRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/proof',
    { schema: { tags: ['proof'], querystring: proofQuerySchema, response: { 200: proofSchema } } },
    ({ signedIn: { actor }, query }) => viewProof(db, actor, query),
  )
}
