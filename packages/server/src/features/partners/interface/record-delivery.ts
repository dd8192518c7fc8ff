import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'

const count = z.number().int().min(0)

/** What came of a delivery that a partner pushed by itself. No value of a row is in it. */
const feedDeliveryInput = z.object({
  feedId: z.number().int(),
  partnerId: z.number().int(),
  via: z.enum(['http', 'folder']),
  callKey: z.uuid().nullable(),
  bodyHash: z.string(),
  fileName: z.string().nullable(),
  refusal: z.string().nullable(),
  taken: count,
  refused: count,
  hits: count,
  deliveryId: z.number().int().nullable(),
})

/** Records a delivery in the register, once: of the same call and of the same dropped file there is one record, however often it is tried. */
export const recordFeedDelivery = defineCommand({
  name: 'record-feed-delivery',
  roles: ['partner', 'system'],
  input: feedDeliveryInput,
  async run(tx, came, { campaign, today, journalId }) {
    const { feedId, partnerId, via, refusal, taken, refused, hits, deliveryId } = came
    const { rowCount } = await tx.client.query(
      `insert into feed_delivery (campaign_id, feed_id, partner_id, via, call_key, body_sha256, file_name, refusal, row_count, taken,
                                  refused, hits, delivery_id, received_on, journal_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict do nothing`,
      [
        campaign.id,
        feedId,
        partnerId,
        via,
        came.callKey,
        came.bodyHash,
        came.fileName,
        refusal,
        taken + refused,
        taken,
        refused,
        hits,
        deliveryId,
        today,
        journalId,
      ],
    )
    return {
      answer: { isNew: rowCount === 1 },
      subject: { kind: 'feed-delivery', id: String(feedId) },
      after: { feedId, via, refusal, taken, refused, hits, deliveryId },
    }
  },
})
