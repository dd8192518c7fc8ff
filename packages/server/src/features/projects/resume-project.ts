import { addDays } from '@kuomian/campaign'
import { Refusal, resumeProjectSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { requireReached, verifiedProject, writeProjectEvent } from './held-project.ts'
import { keepPremium } from './keep-premium.ts'

/** Ends the suspension that is open: the day before work began again is its last (复工). */
export const resumeProject = defineCommand({
  name: 'resume-project',
  roles: ['district'],
  input: resumeProjectSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, on }, context) {
    requireReached(on, context.today, 'on')
    const project = await verifiedProject(tx, projectId)
    const open = await tx
      .selectFrom('project_suspension')
      .select(['id', 'from_on'])
      .where('project_id', '=', projectId)
      .where('to_on', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!open) throw new Refusal('project-not-suspended')
    if (on <= open.from_on)
      throw new Refusal('project-resumed-before', { day: open.from_on }, { field: 'on' })
    const to = addDays(on, -1)
    await tx.updateTable('project_suspension').set({ to_on: to }).where('id', '=', open.id).execute()
    const answer = await keepPremium(tx, context, projectId, 'suspension')
    const { dueCents } = answer
    await writeProjectEvent(tx, context, project, 'resumed', on, { from: open.from_on, to, dueCents })
    return {
      answer,
      subject: { kind: 'project', id: String(projectId) },
      after: { suspendedFrom: open.from_on, suspendedTo: to, dueCents },
    }
  },
})
