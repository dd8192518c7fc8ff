import { followUpsSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import type { App, Services } from '../../app/services.ts'
import { readAs } from '../../db/index.ts'
import { mayReadLeads } from '../leads/index.ts'
import { countFollowUps } from './count-follow-ups.ts'

const params = z.object({ id: z.coerce.number().int().positive() })

/** What runs on a lead: asked before an act that ends it or hands it to another district. */
export function followUpRoutes(app: App, { program: { db } }: Services): void {
  app.get(
    '/leads/:id/follow-ups',
    { schema: { tags: ['leads'], params, response: { 200: followUpsSchema } } },
    ({ signedIn: { actor }, params: { id } }) =>
      readAs(db, mayReadLeads(actor), async (tx) => {
        const lead = await tx.selectFrom('lead').select('id').where('id', '=', id).executeTakeFirst()
        if (!lead) throw new Refusal('lead-not-found', { id })
        return countFollowUps(tx, [id])
      }),
  )
}
