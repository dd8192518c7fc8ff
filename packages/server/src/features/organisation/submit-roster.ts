import { staffingOf } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'

/** Reports a district's team to the office (R40). What it lacks is said in the answer and holds nothing up (T23). */
export const submitRoster = defineCommand({
  name: 'submit-team-roster',
  roles: ['district'],
  input: z.object({}),
  async run(tx, _input, { actor, campaign, today }) {
    const { districtId } = actor
    const team = await tx
      .selectFrom('team_member')
      .select(['role', 'side'])
      .where('district_id', '=', districtId)
      .where('to_on', 'is', null)
      .execute()
    if (districtId === null || team.length === 0) throw new Refusal('team-empty')
    const { bureau, subCentre, warnings } = staffingOf(team)
    const { id } = await tx
      .insertInto('team_roster')
      .values({
        campaign_id: campaign.id,
        district_id: districtId,
        submitted_on: today,
        submitted_by: actor.userId,
        members: team.length,
        bureau,
        sub_centre: subCentre,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { submittedOn: today, members: team.length, warnings: [...warnings] },
      subject: { kind: 'team-roster', id: String(id) },
      after: { members: team.length, bureau, subCentre },
    }
  },
})
