import { Refusal, recordFindingSchema, resolveFindingSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import type { Tx } from '../../../db/index.ts'
import { heldProject, requireReached, writeProjectEvent } from '../held-project.ts'
import { standingRound } from './plan-round.ts'

/** Records what a round of joint supervision found at a project, and what is to be put right by when (R28). */
export const recordFinding = defineCommand({
  name: 'record-supervision-finding',
  roles: ['city'],
  input: recordFindingSchema.safeExtend({ roundId: z.number().int() }),
  async run(tx, { roundId, projectId, foundOn, finding, requirement, dueOn }, context) {
    const { actor, campaign, today } = context
    const round = await roundForFinding(tx, roundId, { foundOn, dueOn }, today)
    const project = await heldProject(tx, projectId)
    if (!round.district_ids.includes(project.district_id)) {
      throw new Refusal('round-elsewhere', {}, { field: 'projectId' })
    }
    const { id } = await tx
      .insertInto('supervision_finding')
      .values({
        campaign_id: campaign.id,
        round_id: roundId,
        project_id: projectId,
        district_id: project.district_id,
        found_on: foundOn,
        finding,
        requirement,
        due_on: dueOn,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const told = { round: roundId, said: finding, requirement, dueOn }
    await writeProjectEvent(tx, context, project, 'supervised', foundOn, told)
    return {
      answer: { id },
      subject: { kind: 'project', id: String(projectId) },
      districtId: project.district_id,
      after: { round: roundId, finding: id, dueOn },
    }
  },
})

/** The standing round of a finding, whose days can be: found within it and not ahead, due no earlier than found. @throws Refusal */
export async function roundForFinding(
  tx: Tx,
  roundId: number,
  { foundOn, dueOn }: { foundOn: string; dueOn: string | null },
  today: string,
) {
  const round = await standingRound(tx, roundId)
  requireReached(foundOn, today, 'foundOn')
  if (foundOn < round.from_on)
    throw new Refusal('follow-up-before', { day: round.from_on }, { field: 'foundOn' })
  if (dueOn !== null && dueOn < foundOn)
    throw new Refusal('follow-up-due-before', { day: foundOn }, { field: 'dueOn' })
  return round
}

/** Records how a finding, about a project or a district, was put right (R28, R45). */
export const resolveFinding = defineCommand({
  name: 'resolve-supervision-finding',
  roles: ['city', 'district'],
  input: resolveFindingSchema.extend({ findingId: z.number().int() }),
  async run(tx, { findingId, on, result }, context) {
    const found = await tx
      .selectFrom('supervision_finding')
      .selectAll()
      .where('id', '=', findingId)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new Refusal('finding-not-found', { id: findingId })
    if (found.due_on === null || found.resolved_on !== null) throw new Refusal('finding-settled')
    requireReached(on, context.today, 'on')
    if (on < found.found_on) throw new Refusal('follow-up-before', { day: found.found_on }, { field: 'on' })
    const project = found.project_id === null ? null : await heldProject(tx, found.project_id)
    await tx
      .updateTable('supervision_finding')
      .set({ resolved_on: on, result })
      .where('id', '=', findingId)
      .execute()
    if (project !== null) {
      await writeProjectEvent(tx, context, project, 'follow-up', on, { finding: findingId, said: result })
    }
    return {
      answer: { id: findingId },
      subject:
        project === null
          ? { kind: 'supervision-round', id: String(found.round_id) }
          : { kind: 'project', id: String(project.id) },
      districtId: found.district_id,
      after: { finding: findingId, on },
    }
  },
})
