import { leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { chooseWork } from './chosen-work.ts'
import { moveWork } from './move-work.ts'

/** An officer takes leads that nobody has (领取). Of two who claim the same one, the first has it. */
export const claimLeads = defineCommand({
  name: 'claim-leads',
  roles: ['district'],
  input: z.object({ selection: leadSelectionSchema }),
  async run(tx, { selection }, context) {
    const { actor } = context
    if (actor.userId === null) throw new Refusal('not-allowed')
    const chosen = await chooseWork(tx, actor, selection, 'unassigned', actor.userId, 'nothing-to-claim')
    return moveWork(tx, context, chosen, { kind: 'assigned' })
  },
})
