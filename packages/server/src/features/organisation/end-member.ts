import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Ends a membership on the campaign's today; who was a member before stays on record. */
export const endMember = defineCommand({
  name: 'end-team-member',
  roles: ['city', 'district'],
  input: z.object({ memberId: z.number().int() }),
  async run(tx, { memberId }, { actor, today }) {
    const ended = await tx
      .updateTable('team_member')
      .set({ to_on: today })
      .where('id', '=', memberId)
      .where('district_id', actor.districtId === null ? 'is' : '=', actor.districtId)
      .where('to_on', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) throw new Refusal('member-not-found', { id: memberId })
    return { answer: { id: memberId }, subject: { kind: 'team-member', id: String(memberId) } }
  },
})
