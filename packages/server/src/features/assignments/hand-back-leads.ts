import { leadSelectionSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { chooseWork } from './chosen-work.ts'
import { moveWork } from './move-work.ts'

/** An officer gives own leads back to nobody (交回), with the reason; a promised day stays, somebody has to keep it. */
export const handBackLeads = defineCommand({
  name: 'hand-back-leads',
  roles: ['district'],
  input: z.object({ selection: leadSelectionSchema, reason: z.string().trim().min(2).max(500) }),
  async run(tx, { selection, reason }, context) {
    const { actor } = context
    if (actor.userId === null) throw new Refusal('not-allowed')
    const which = { with: actor.userId }
    const chosen = await chooseWork(tx, actor, selection, which, null, 'nothing-to-hand-back')
    return moveWork(tx, context, chosen, { kind: 'handed-back', reason })
  },
})
