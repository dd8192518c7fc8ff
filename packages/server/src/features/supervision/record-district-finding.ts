import { Refusal, recordDistrictFindingSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { campaignIn } from '../assessment/index.ts'
import { roundForFinding } from '../projects/index.ts'
import { figuresToday } from './district-figure.ts'

/** Records what supervision found in a district, with the figure of the indicator that it is about: next month's is held against it. */
export const recordDistrictFinding = defineCommand({
  name: 'record-district-finding',
  roles: ['city'],
  input: recordDistrictFindingSchema.safeExtend({ roundId: z.number().int() }),
  async run(tx, { roundId, districtId, foundOn, finding, indicator, requirement, dueOn }, context) {
    const { actor, campaign, today } = context
    const round = await roundForFinding(tx, roundId, { foundOn, dueOn }, today)
    if (round.kind !== 'districts' || !round.district_ids.includes(districtId))
      throw new Refusal('supervision-elsewhere', {}, { field: 'districtId' })
    const running = await campaignIn(tx, context)
    if (indicator !== null && !running.definition.indicators.some(({ code }) => code === indicator))
      throw new Refusal('assessment-indicator-unknown', { indicator }, { field: 'indicator' })
    const figure = indicator === null ? null : (await figuresToday(tx, running))(indicator, districtId)
    const { id } = await tx
      .insertInto('supervision_finding')
      .values({
        campaign_id: campaign.id,
        round_id: roundId,
        project_id: null,
        district_id: districtId,
        found_on: foundOn,
        finding,
        requirement,
        due_on: dueOn,
        indicator,
        figure: figure === null ? null : JSON.stringify(figure),
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'supervision-round', id: String(roundId) },
      districtId,
      after: { finding: id, indicator, dueOn },
    }
  },
})
