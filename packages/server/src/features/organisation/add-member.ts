import { addMemberSchema } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Adds a member: an officer to his district's team, the city's office to the leading group (R37, R39). */
export const addMember = defineCommand({
  name: 'add-team-member',
  roles: ['city', 'district'],
  input: addMemberSchema,
  async run(tx, member, { actor, campaign, today }) {
    const { id } = await tx
      .insertInto('team_member')
      .values({
        ...member,
        campaign_id: campaign.id,
        district_id: actor.districtId,
        from_on: today,
        to_on: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'team-member', id: String(id) },
      after: { role: member.role, side: member.side },
    }
  },
})
