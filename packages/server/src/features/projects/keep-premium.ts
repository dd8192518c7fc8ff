import { projectPremium } from '@kuomian/campaign'
import { type ProjectDone, Refusal } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { PremiumCause, Tx } from '../../db/index.ts'
import { definitionIn } from '../campaigns/index.ts'
import { heldProject, ownerOf } from './held-project.ts'
import { costOf, termsOf } from './project-facts.ts'

/**
 * Reckons the premium of a project as it stands after an act, and keeps it with its derivation. Where the campaign has no model for the day
 * of joining nothing is kept, and the reason is said: no rate is ever guessed.
 */
export async function keepPremium(
  tx: Tx,
  { today }: CommandContext,
  projectId: number,
  cause: PremiumCause,
): Promise<ProjectDone> {
  const project = await heldProject(tx, projectId)
  const term = (await termsOf(tx, [projectId])).get(projectId)
  const { premiumModels } = await definitionIn(tx)
  const cost = costOf(project, term)
  const premium = projectPremium(premiumModels, cost, today)
  if (!premium.reckoned) {
    if (premium.why === 'remaining-cost-missing')
      throw new Refusal('premium-remaining-cost-missing', {}, { field: 'remainingCostCents', rule: 'R25' })
    return { projectId, dueCents: null, why: premium.why, settlement: null }
  }
  const { model, joinedOn, dueCents, settlement, notes, steps } = premium
  await tx
    .insertInto('project_premium')
    .values({
      ...ownerOf(project),
      reckoned_on: today,
      cause,
      model: model.code,
      joined_on: joinedOn,
      due_cents: dueCents,
      settlement: settlement?.kind ?? null,
      open_cents: settlement?.cents ?? null,
      declare_by: settlement?.declareBy ?? null,
      notes: [...notes],
      steps: JSON.stringify(steps),
    })
    .execute()
  return { projectId, dueCents, why: null, settlement }
}
