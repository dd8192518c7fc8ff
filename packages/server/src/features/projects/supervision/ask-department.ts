import { askDepartmentSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../../command/index.ts'
import { heldProject, requireReached, writeProjectEvent } from '../held-project.ts'

/** Asks a department about a project, until a day (联动机制, R27). */
export const askDepartment = defineCommand({
  name: 'ask-department',
  roles: ['city', 'district'],
  input: askDepartmentSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, department, ask, askedOn, dueOn }, context) {
    const { actor, campaign, today } = context
    requireReached(askedOn, today, 'askedOn')
    if (dueOn < askedOn) throw new Refusal('follow-up-due-before', { day: askedOn }, { field: 'dueOn' })
    const project = await heldProject(tx, projectId)
    const { id } = await tx
      .insertInto('joint_request')
      .values({
        campaign_id: campaign.id,
        project_id: projectId,
        district_id: project.district_id,
        department,
        ask,
        asked_on: askedOn,
        due_on: dueOn,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeProjectEvent(tx, context, project, 'department-asked', askedOn, { department, ask, dueOn })
    return {
      answer: { id },
      subject: { kind: 'project', id: String(projectId) },
      districtId: project.district_id,
      after: { request: id, department, dueOn },
    }
  },
})
