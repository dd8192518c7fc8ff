import { changeProjectCostSchema, Refusal } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { premiumRefusal, requireReached, verifiedProject, writeProjectEvent } from './held-project.ts'
import { keepPremium } from './keep-premium.ts'

/** Records a changed total cost, and what is to be paid on top or given back for it (补缴、退费, domain §8.2). */
export const changeProjectCost = defineCommand({
  name: 'change-project-cost',
  roles: ['district'],
  input: changeProjectCostSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, costCents, changedOn, note }, context) {
    requireReached(changedOn, context.today, 'changedOn')
    const project = await verifiedProject(tx, projectId)
    const { work_from: from, work_to: to, cost_cents: before, enrolled_on: joined } = project
    if (costCents === 0) throw premiumRefusal('cost-zero', { from, to, joined: joined ?? from })
    if (costCents === before) throw new Refusal('project-cost-unchanged', {}, { field: 'costCents' })
    if (joined !== null && changedOn < joined)
      throw new Refusal('premium-changed-before-joining', { joined }, { field: 'changedOn', rule: 'R25' })
    await tx
      .updateTable('project')
      // What was left to build was said of the old cost.
      .set({ cost_cents: costCents, remaining_cost_cents: null })
      .where('id', '=', projectId)
      .execute()
    const answer = await keepPremium(tx, context, projectId, 'cost')
    const { dueCents, settlement } = answer
    const told = { costCents: [before, costCents], dueCents, settlement }
    await writeProjectEvent(tx, context, project, 'cost-changed', changedOn, { ...told, note })
    return {
      answer,
      subject: { kind: 'project', id: String(projectId) },
      before: { costCents: before },
      after: { costCents, dueCents, settlement },
    }
  },
})
