import { planDistrictRoundSchema, Refusal } from '@kuomian/contract'
import { defineCommand } from '../../command/index.ts'

/** Plans a round of supervision of districts: who goes where on which day, and why there (四季度督导, R45). */
export const planDistrictRound = defineCommand({
  name: 'plan-district-supervision',
  roles: ['city'],
  input: planDistrictRoundSchema,
  async run(tx, { title, quarter, leader, team, stops }, { actor, campaign, today }) {
    const districts = await tx
      .selectFrom('district')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .execute()
    const known = new Set(districts.map(({ id }) => id))
    for (const { districtId } of stops) {
      if (!known.has(districtId))
        throw new Refusal('assessed-unit-unknown', { unit: districtId }, { field: 'stops' })
    }
    const days = stops.map(({ day }) => day).toSorted()
    const [first = today] = days
    const { id } = await tx
      .insertInto('supervision_round')
      .values({
        campaign_id: campaign.id,
        kind: 'districts',
        quarter,
        title,
        leader,
        team: JSON.stringify(team),
        stops: JSON.stringify(stops.map(({ districtId, day }) => ({ districtId, day, projectIds: [] }))),
        district_ids: stops.map(({ districtId }) => districtId),
        project_ids: [],
        from_on: first,
        to_on: days.at(-1) ?? first,
        planned_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('supervision_stop')
      .values(
        stops.map(({ districtId, day, reasons }) => ({
          campaign_id: campaign.id,
          round_id: id,
          district_id: districtId,
          day,
          reasons,
        })),
      )
      .execute()
    return {
      answer: { id },
      subject: { kind: 'supervision-round', id: String(id) },
      after: { quarter, stops: stops.length, members: team.length },
    }
  },
})
