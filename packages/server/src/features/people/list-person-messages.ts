import type { PersonMessages } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** The messages to many that the reader's district, or the city, has noted; the last first. */
export async function listPersonMessages(tx: Tx, campaignId: number): Promise<PersonMessages> {
  const messages = await tx
    .selectFrom('person_message')
    .select(['id', 'district_id as districtId', 'title', 'words', 'happened_on as happenedOn'])
    .select(['persons', 'unnumbered', 'files', 'voided_on as voidedOn', 'void_reason as voidReason'])
    .where('campaign_id', '=', campaignId)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return { messages }
}
