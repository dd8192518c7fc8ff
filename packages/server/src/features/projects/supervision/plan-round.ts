import { cancelRoundSchema, planRoundSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'

/** Plans a round of joint supervision: who goes to which district on which day, to which projects (R28). */
export const planRound = defineCommand({
  name: 'plan-supervision-round',
  roles: ['city'],
  input: planRoundSchema,
  async run(tx, { title, leader, team, stops }, { actor, campaign, today }) {
    const projectIds = [...new Set(stops.flatMap((stop) => stop.projectIds))]
    const places = new Map(
      projectIds.length === 0
        ? []
        : (
            await tx
              .selectFrom('project')
              .select(['id', 'district_id'])
              .where('id', 'in', projectIds)
              .execute()
          ).map((project) => [project.id, project.district_id]),
    )
    for (const stop of stops) {
      for (const id of stop.projectIds) {
        if (!places.has(id)) throw new Refusal('project-not-found', { id }, { field: 'stops' })
        if (places.get(id) !== stop.districtId) throw new Refusal('round-elsewhere', {}, { field: 'stops' })
      }
    }
    const days = stops.map(({ day }) => day).sort()
    const { id } = await tx
      .insertInto('supervision_round')
      .values({
        campaign_id: campaign.id,
        title,
        leader,
        team: JSON.stringify(team),
        stops: JSON.stringify(stops),
        district_ids: [...new Set(stops.map(({ districtId }) => districtId))],
        project_ids: projectIds,
        from_on: days[0] ?? today,
        to_on: days.at(-1) ?? today,
        planned_on: today,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return {
      answer: { id },
      subject: { kind: 'supervision-round', id: String(id) },
      after: { stops: stops.length, projects: projectIds.length, members: team.length },
    }
  },
})

/** Cancels a round, of projects or of districts, that found nothing yet: what was found on site stays. */
export const cancelRound = defineCommand({
  name: 'cancel-supervision-round',
  roles: ['city'],
  input: cancelRoundSchema.extend({ roundId: z.number().int() }),
  async run(tx, { roundId, reason }, { today }) {
    await standingRound(tx, roundId)
    const found = await tx
      .selectFrom('supervision_finding')
      .select('id')
      .where('round_id', '=', roundId)
      .executeTakeFirst()
    if (found) throw new Refusal('round-has-findings')
    await tx
      .updateTable('supervision_round')
      .set({ cancelled_on: today, reason })
      .where('id', '=', roundId)
      .execute()
    return { answer: { id: roundId }, subject: { kind: 'supervision-round', id: String(roundId) }, reason }
  },
})

/** A round that is not cancelled, locked. @throws Refusal */
export async function standingRound(tx: Tx, id: number) {
  const round = await tx
    .selectFrom('supervision_round')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!round) throw new Refusal('round-not-found', { id })
  if (round.cancelled_on !== null) throw new Refusal('round-cancelled', { day: round.cancelled_on })
  return round
}
