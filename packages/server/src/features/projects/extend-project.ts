import { extendProjectSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { ownerOf, requireReached, requireTerm, verifiedProject, writeProjectEvent } from './held-project.ts'
import { keepPremium } from './keep-premium.ts'
import { termsOf } from './project-facts.ts'

/** Records a later last day of the contract (延期); whether it costs more is the word of the premium's model. */
export const extendProject = defineCommand({
  name: 'extend-project',
  roles: ['district'],
  input: extendProjectSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, agreedOn, to, note }, context) {
    requireReached(agreedOn, context.today, 'agreedOn')
    const project = await verifiedProject(tx, projectId)
    const { suspensions = [], extensions = [] } = (await termsOf(tx, [projectId])).get(projectId) ?? {}
    const term = { suspensions, extensions: [...extensions, { agreedOn, to }] }
    requireTerm(project.work_from, project.work_to, term, 'to')
    await tx
      .insertInto('project_extension')
      .values({ ...ownerOf(project), agreed_on: agreedOn, to_on: to, note, user_id: context.actor.userId })
      .execute()
    const answer = await keepPremium(tx, context, projectId, 'extension')
    const { dueCents, settlement } = answer
    await writeProjectEvent(tx, context, project, 'extended', agreedOn, { to, note, dueCents, settlement })
    return {
      answer,
      subject: { kind: 'project', id: String(projectId) },
      after: { agreedOn, to, dueCents, settlement },
    }
  },
})
