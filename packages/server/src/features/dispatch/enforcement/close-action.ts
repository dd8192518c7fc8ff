import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { runningAction } from './running-action.ts'

/** Ends the running action; its leads, visits and orders stay as they are, and its summary can still be made. */
export const closeEnforcement = defineCommand({
  name: 'close-enforcement',
  roles: ['city', 'system'],
  input: z.object({}),
  async run(tx, _input, { campaign, today }) {
    const { id } = await runningAction(tx, campaign.id)
    await tx.updateTable('enforcement_action').set({ closed_on: today }).where('id', '=', id).execute()
    return {
      answer: { actionId: id },
      subject: { kind: 'enforcement-action', id: String(id) },
      after: { closedOn: today },
    }
  },
})
