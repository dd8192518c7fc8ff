import type { Actor, Tx } from '../../db/index.ts'
import type { OrderSetting } from './order-rules.ts'

/**
 * Whether an actor may approve his own drafts. Nobody does, unless the campaign lets the only officer of a district; the
 * city's office and every other officer of the district may approve them anyway.
 */
export async function approvesOwn(tx: Tx, actor: Actor, { rules }: OrderSetting): Promise<boolean> {
  if (rules.approver !== 'another-unless-alone' || actor.districtId === null) return false
  const officers = await tx
    .selectFrom('officer')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .limit(2)
    .execute()
  return officers.length < 2
}
