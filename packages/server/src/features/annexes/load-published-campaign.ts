import { readFile } from 'node:fs/promises'
import { runCommand } from '../../command/index.ts'
import type { OpenDatabase } from '../../db/index.ts'
import {
  campaignOf,
  loadCampaign,
  type RunningCampaign,
  readCampaignFolder,
  systemActor,
} from '../campaigns/index.ts'
import { beginOrganisation } from '../organisation/index.ts'
import { publishPlan } from './publish-plan.ts'

/**
 * Loads a bundled campaign with the plan that it was published with: its figures, targets and findings.
 * @param start the day it begins on: its opening, from which a story is played, or the day on which the demo stands
 */
export async function loadPublishedCampaign(
  db: OpenDatabase,
  code: string,
  start: 'opening' | 'demo-today',
): Promise<RunningCampaign> {
  const { definition, planFile } = await readCampaignFolder(code)
  const today = start === 'opening' ? definition.opensOn : definition.demoToday
  const { id } = await loadCampaign(db, definition, today)
  const campaign = await campaignOf(db, { id })
  const notice = { text: await readFile(planFile, 'utf8'), source: definition.planFile }
  await runCommand(db, publishPlan(campaign), systemActor(id), notice)
  await runCommand(db, beginOrganisation(definition.organisation), systemActor(id), {})
  return campaign
}
