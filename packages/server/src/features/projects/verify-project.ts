import { verifyProjectSchema } from '@kuomian/contract'
import { z } from 'zod'
import { defineCommand } from '../../command/index.ts'
import { linkEvidence } from '../evidence/index.ts'
import {
  heldProject,
  ownerOf,
  premiumRefusal,
  requireReached,
  requireTerm,
  writeProjectEvent,
} from './held-project.ts'
import { keepPremium } from './keep-premium.ts'
import { termsOf } from './project-facts.ts'

/**
 * Records what two officers of the district found on the site of a project: whether it has started, its term, labour and total cost (R23),
 * with their files. The premium follows from it, by the model of the day of joining.
 */
export const verifyProject = defineCommand({
  name: 'verify-project',
  roles: ['district'],
  input: verifyProjectSchema.extend({ projectId: z.number().int() }),
  async run(tx, { projectId, evidence, ...found }, context) {
    const { actor, campaign, today } = context
    requireReached(found.verifiedOn, today, 'verifiedOn')
    const project = await heldProject(tx, projectId)
    const { workFrom, workTo, costCents, remainingCostCents } = found
    const days = { from: workFrom, to: workTo, joined: today }
    if (costCents === 0) throw premiumRefusal('cost-zero', days)
    if (remainingCostCents !== null && remainingCostCents > costCents)
      throw premiumRefusal('remaining-cost-wrong', days)
    const term = (await termsOf(tx, [projectId])).get(projectId)
    requireTerm(workFrom, workTo, term ?? { suspensions: [], extensions: [] }, 'workTo')
    const facts = {
      verified_on: found.verifiedOn,
      is_started: found.isStarted,
      work_from: workFrom,
      work_to: workTo,
      labour: found.labour,
      cost_cents: costCents,
      remaining_cost_cents: remainingCostCents,
    }
    const { id } = await tx
      .insertInto('project_verification')
      .values({
        ...ownerOf(project),
        ...facts,
        known_on: today,
        officers: found.officers,
        note: found.note,
        user_id: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('project')
      .set({ ...facts, verified_delivery_id: project.last_delivery_id })
      .where('id', '=', projectId)
      .execute()
    const subject = { campaignId: campaign.id, districtId: project.district_id, leadId: null }
    const files = await linkEvidence(tx, { ...subject, kind: 'project-verification', id }, evidence)
    const answer = await keepPremium(tx, context, projectId, 'verification')
    const { isStarted, labour } = found
    const told = { isStarted, workFrom, workTo, labour, costCents, dueCents: answer.dueCents }
    await writeProjectEvent(tx, context, project, 'verified', found.verifiedOn, told)
    return {
      answer,
      subject: { kind: 'project', id: String(projectId) },
      after: { ...told, verifiedOn: found.verifiedOn, files: files.length },
    }
  },
})
