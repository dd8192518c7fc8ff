import { type PayerLookUp, Refusal } from '@kuomian/contract'
import { parseResidentId } from '@kuomian/identity'
import { idIndex } from '../../sealing/index.ts'
import { noteLook } from './looks.ts'
import { openIndex } from './payer-index/open-index.ts'
import type { FeedPlace } from './take-rows.ts'

/** Who is asked about, by which partner, on which day of the campaign. */
export type LookUp = { campaignId: number; partnerId: number; today: string; residentId: string }

/**
 * Whether somebody pays, where and since when (R30): answered out of memory, the look noted and journaled with others in a batch.
 * @throws Refusal `person-unreadable` for what is no ID number, `no-ledger` while there is no ledger to answer from
 */
export async function lookUpPayer(place: FeedPlace, asked: LookUp): Promise<PayerLookUp> {
  const id = parseResidentId(asked.residentId, { day: asked.today })
  if (!id.valid) throw new Refusal('person-unreadable', {}, { field: 'residentId', rule: id.reason })
  const index = await openIndex(place, asked.campaignId)
  if (index === null) throw new Refusal('no-ledger', { today: asked.today })
  const { answer } = index.ask(id.normal)
  noteLook(place.db, {
    campaignId: asked.campaignId,
    partnerId: asked.partnerId,
    idIndex: idIndex(place.keys, id.normal),
    pays: answer.pays,
    lookedAt: new Date(),
  })
  return answer
}
