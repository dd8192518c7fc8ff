import { actOnRequestSchema, answerRequestSchema, Refusal, withdrawRequestSchema } from '@kuomian/contract'
import { z } from 'zod'
import { type CommandContext, defineCommand, type Outcome } from '../../../command/index.ts'
import type { ProjectEventKind, Tx } from '../../../db/index.ts'
import { type HeldProject, heldProject, requireReached, writeProjectEvent } from '../held-project.ts'

const named = { requestId: z.number().int() }

/** Records what a department answered; the answer ends its days (R27). */
export const answerRequest = defineCommand({
  name: 'answer-joint-request',
  roles: ['city', 'district'],
  input: answerRequestSchema.extend(named),
  async run(tx, { requestId, on, answer }, context) {
    const { request, project } = await openRequest(tx, requestId)
    requireBetween(on, request.asked_on, context.today)
    await tx
      .updateTable('joint_request')
      .set({ answered_on: on, answer })
      .where('id', '=', requestId)
      .execute()
    return followed(tx, context, { id: requestId, project, kind: 'department-answered', on, said: answer })
  },
})

/** Records what was done upon an answer (R27). */
export const actOnRequest = defineCommand({
  name: 'act-on-joint-request',
  roles: ['city', 'district'],
  input: actOnRequestSchema.extend(named),
  async run(tx, { requestId, on, act }, context) {
    const { request, project } = await requestOf(tx, requestId)
    if (request.answered_on === null) throw new Refusal('joint-request-unanswered')
    if (request.acted_on !== null) throw new Refusal('joint-request-acted', { day: request.acted_on })
    requireBetween(on, request.answered_on, context.today)
    await tx.updateTable('joint_request').set({ acted_on: on, act }).where('id', '=', requestId).execute()
    return followed(tx, context, { id: requestId, project, kind: 'department-acted', on, said: act })
  },
})

/** Takes back a request that was asked in error, while nobody has answered it. */
export const withdrawRequest = defineCommand({
  name: 'withdraw-joint-request',
  roles: ['city', 'district'],
  input: withdrawRequestSchema.extend(named),
  async run(tx, { requestId, reason }, context) {
    const { project } = await openRequest(tx, requestId)
    const on = context.today
    await tx
      .updateTable('joint_request')
      .set({ withdrawn_on: on, reason })
      .where('id', '=', requestId)
      .execute()
    return followed(tx, context, { id: requestId, project, kind: 'department-withdrawn', on, said: reason })
  },
})

async function requestOf(tx: Tx, id: number) {
  const request = await tx
    .selectFrom('joint_request')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!request) throw new Refusal('joint-request-not-found', { id })
  return { request, project: await heldProject(tx, request.project_id) }
}

async function openRequest(tx: Tx, id: number) {
  const found = await requestOf(tx, id)
  const closedOn = found.request.answered_on ?? found.request.withdrawn_on
  if (closedOn !== null) throw new Refusal('joint-request-closed', { day: closedOn })
  return found
}

function requireBetween(on: string, first: string, today: string): void {
  requireReached(on, today, 'on')
  if (on < first) throw new Refusal('follow-up-before', { day: first }, { field: 'on' })
}

type Step = { id: number; project: HeldProject; kind: ProjectEventKind; on: string; said: string }

async function followed(
  tx: Tx,
  context: CommandContext,
  { id, project, kind, on, said }: Step,
): Promise<Outcome<{ id: number }>> {
  await writeProjectEvent(tx, context, project, kind, on, { request: id, said })
  return {
    answer: { id },
    subject: { kind: 'project', id: String(project.id) },
    districtId: project.district_id,
    after: { request: id, step: kind, on },
  }
}
