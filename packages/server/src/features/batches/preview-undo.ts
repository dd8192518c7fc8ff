import type { UndoPreview } from '@kuomian/contract'
import type { Actor, Tx } from '../../db/index.ts'
import { endedWith, findWithdrawal, heldBack, revokedWith } from './withdrawal.ts'

/**
 * What undoing a withdrawal would bring back, until when, and what stays ended all the same.
 * @throws Refusal `batch-not-found` or `batch-no-withdrawal`
 */
export async function previewUndo(tx: Tx, actor: Actor, number: number): Promise<UndoPreview> {
  const withdrawal = await findWithdrawal(tx, actor.campaignId, number)
  const { rows } = await tx.client.query<Pick<UndoPreview, 'leads' | 'units' | 'persons'>>(
    `select count(*)::int as leads, coalesce(sum(units), 0)::int as units, coalesce(sum(persons), 0)::int as persons
       from (${heldBack}) h`,
    [withdrawal.batchId],
  )
  return {
    until: withdrawal.until,
    open: withdrawal.today <= withdrawal.until,
    ...(rows[0] ?? { leads: 0, units: 0, persons: 0 }),
    ...(await endedWith(tx, withdrawal)),
    revoked: await revokedWith(tx, withdrawal),
  }
}
