import { Refusal, suspendFeedSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { heldFeed } from './held.ts'

/** Suspends a feed with the reason, so that nothing of it is taken and its silence alarms nobody; without a reason it delivers again. */
export const suspendFeed = defineCommand({
  name: 'suspend-feed',
  roles: ['city'],
  input: suspendFeedSchema.extend({ feedId: z.number().int() }),
  async run(tx, { feedId, reason }, { today }) {
    const { code, suspended_on: day, suspension } = await heldFeed(tx, feedId)
    if (reason !== null && day !== null)
      throw new Refusal('feed-suspended', { feed: code, day, reason: suspension ?? '' })
    if (reason === null && day === null) throw new Refusal('feed-not-suspended')
    await tx
      .updateTable('feed')
      .set({ suspension: reason, suspended_on: reason === null ? null : today })
      .where('id', '=', feedId)
      .execute()
    return {
      answer: { feedId },
      subject: { kind: 'feed', id: String(feedId) },
      before: { suspension },
      after: { suspension: reason },
    }
  },
})
