import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** A district accepts its part of a batch (接收): its leads may be visited from then on, and before too. */
export const acceptBatch = defineCommand({
  name: 'accept-batch',
  roles: ['district', 'system'],
  input: z.object({ number: z.number().int().positive(), districtId: z.number().int().optional() }),
  async run(tx, { number, districtId: named }, { actor, campaign, today, journalId }) {
    const districtId = actor.districtId ?? named
    if (districtId === undefined)
      throw new Refusal('bad-input', { detail: 'districtId' }, { field: 'districtId' })
    const batch = await tx
      .selectFrom('batch')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('number', '=', number)
      .executeTakeFirst()
    const leads = batch
      ? await tx
          .updateTable('lead')
          .set({ state: 'accepted' })
          .where('state', '=', 'issued')
          .where('district_id', '=', districtId)
          .where('id', 'in', (eb) =>
            eb.selectFrom('batch_line').select('lead_id').where('batch_id', '=', batch.id),
          )
          .executeTakeFirst()
      : null
    if (!batch || !leads) throw new Refusal('batch-not-found', { number })
    const receipt = await tx
      .insertInto('batch_receipt')
      .values({ batch_id: batch.id, district_id: districtId, accepted_on: today, user_id: actor.userId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (receipt.numInsertedOrUpdatedRows === 0n) throw new Refusal('batch-accepted-already', { number })
    return {
      answer: { number, leads: Number(leads.numUpdatedRows), acceptedOn: today },
      subject: { kind: 'batch', id: String(number) },
      districtId,
      after: { acceptedOn: today, leads: Number(leads.numUpdatedRows), journal: journalId },
    }
  },
})
