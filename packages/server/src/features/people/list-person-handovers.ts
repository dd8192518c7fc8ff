import type { PersonHandover } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'

/** The hand-overs that the reader may see, each with its paper where one was made; what waits first. */
export async function listPersonHandovers(
  tx: Tx,
  { campaignId, userId }: Actor,
): Promise<{ handovers: PersonHandover[] }> {
  const { rows } = await tx.client.query<PersonHandover>(
    `select h.id, h.district_id as "districtId", h.number, h.giver, h.list, h.persons, h.note, h.state, h.handed_on as "handedOn",
            h.giver_name as "giverName", h.handed_by is not distinct from $2 as "isOwn", h.answered_on as "answeredOn", h.taker_name as "takerName", h.reason,
            d.id as "documentId", d.number as "documentNumber"
       from person_handover h
       left join document d on d.campaign_id = h.campaign_id and d.kind = 'person-handover' and d.subject_kind = 'person-handover' and d.subject_id = h.id::text and d.voided_on is null
      where h.campaign_id = $1 order by h.state <> 'handed', h.id desc limit 200`,
    [campaignId, userId],
  )
  return { handovers: rows }
}
