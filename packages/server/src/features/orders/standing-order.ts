import { type OrderKind, STANDING_ORDERS } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'

/** @throws Refusal `order-standing` when the lead has an order of the kind that stands, other than the one named */
export async function noOtherStands(
  tx: Tx,
  wanted: { leadId: number; holderId: number; kind: OrderKind; except?: number },
): Promise<void> {
  const other = await tx
    .selectFrom('rectification_order')
    .select('id')
    .where('lead_id', '=', wanted.leadId)
    .where('holder_id', '=', wanted.holderId)
    .where('kind', '=', wanted.kind)
    .where('state', 'in', STANDING_ORDERS)
    .where('id', '<>', wanted.except ?? 0)
    .executeTakeFirst()
  if (other) throw new Refusal('order-standing', { id: other.id }, { field: 'kind' })
}
