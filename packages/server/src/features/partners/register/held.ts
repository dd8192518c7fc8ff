import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../../db/index.ts'

/** A partner for an act upon it. @throws Refusal `partner-not-found` */
export async function heldPartner(tx: Tx, id: number) {
  const partner = await tx
    .selectFrom('partner')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!partner) throw new Refusal('partner-not-found', {}, { field: 'partnerId' })
  return partner
}

/** A feed for an act upon it. @throws Refusal `feed-not-found` */
export async function heldFeed(tx: Tx, id: number) {
  const feed = await tx.selectFrom('feed').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!feed) throw new Refusal('feed-not-found', {}, { field: 'feedId' })
  return feed
}
