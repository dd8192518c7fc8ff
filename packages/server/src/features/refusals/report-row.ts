import type { RefusalSlot } from '@kuomian/campaign'
import type { CommandContext } from '../../command/index.ts'
import type { Tx } from '../../db/index.ts'

/** A district's report of one slot, made when it is first touched, and locked until the transaction ends. */
export async function openReport(
  tx: Tx,
  context: CommandContext,
  districtId: number,
  { slot, dueOn }: RefusalSlot,
): Promise<{ id: number; state: 'open' | 'submitted' | 'zero'; submittedOn: string | null }> {
  await tx
    .insertInto('refusal_report')
    .values({
      campaign_id: context.campaign.id,
      district_id: districtId,
      slot,
      due_on: dueOn,
      submitted_on: null,
      submitted_by: null,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'district_id', 'slot']).doNothing())
    .execute()
  return tx
    .selectFrom('refusal_report')
    .select(['id', 'state', 'submitted_on as submittedOn'])
    .where('campaign_id', '=', context.campaign.id)
    .where('district_id', '=', districtId)
    .where('slot', '=', slot)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
