import type { NamedPerson } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** More names than this no paper lists; the number of persons is said all the same. */
const mostNames = 2_000

/** Whom an order names, partner by partner; only roles that have orders in hand may ask (leaders read no names, domain §11). */
export async function namedPersons(tx: Tx, orderId: number): Promise<NamedPerson[]> {
  return tx
    .selectFrom('order_person')
    .select(['name', 'id_masked as idMasked', 'partner', 'status'])
    .where('order_id', '=', orderId)
    .orderBy('place')
    .limit(mostNames)
    .execute()
}
