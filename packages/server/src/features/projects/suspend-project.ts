import { Refusal, suspendProjectSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { ownerOf, requireReached, requireTerm, verifiedProject, writeProjectEvent } from './held-project.ts'
import { keepPremium } from './keep-premium.ts'
import { termsOf } from './project-facts.ts'

/** Records days without work (停工); whether they pass as duration is the word of the premium's model. */
export const suspendProject = defineCommand({
  name: 'suspend-project',
  roles: ['district'],
  input: suspendProjectSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, from, to, reason }, context) {
    requireReached(from, context.today, 'from')
    const project = await verifiedProject(tx, projectId)
    const { suspensions = [], extensions = [] } = (await termsOf(tx, [projectId])).get(projectId) ?? {}
    const open = suspensions.find((one) => one.to === null)
    if (open !== undefined) throw new Refusal('project-suspended-already', { day: open.from })
    const term = { suspensions: [...suspensions, { from, to }], extensions }
    requireTerm(project.work_from, project.work_to, term, 'from')
    await tx
      .insertInto('project_suspension')
      .values({ ...ownerOf(project), from_on: from, to_on: to, reason, user_id: context.actor.userId })
      .execute()
    const answer = await keepPremium(tx, context, projectId, 'suspension')
    const { dueCents } = answer
    await writeProjectEvent(tx, context, project, 'suspended', from, { from, to, reason, dueCents })
    return {
      answer,
      subject: { kind: 'project', id: String(projectId) },
      after: { suspendedFrom: from, suspendedTo: to, dueCents },
    }
  },
})
