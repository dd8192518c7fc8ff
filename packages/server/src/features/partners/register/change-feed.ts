import { changeFeedSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { feedColumns } from './feed-columns.ts'
import { heldFeed } from './held.ts'

/** Changes a feed's name, contact, agreement and cadence; whose it is and what it brings stay. */
export const changeFeed = defineCommand({
  name: 'change-feed',
  roles: ['city'],
  input: changeFeedSchema.extend({ feedId: z.number().int() }),
  async run(tx, { feedId, ...wanted }) {
    const { name, contact, agreement, agreed_from, agreed_to, cadence_days } = await heldFeed(tx, feedId)
    const after = feedColumns(wanted)
    await tx.updateTable('feed').set(after).where('id', '=', feedId).execute()
    return {
      answer: { feedId },
      subject: { kind: 'feed', id: String(feedId) },
      before: { name, contact, agreement, agreed_from, agreed_to, cadence_days },
      after,
    }
  },
})
