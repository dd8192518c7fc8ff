import { type CountedProject, participation, premiumModelOn } from '@kuomian/campaign'
import type { ProjectFigures, ProjectRow } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import type { RunningCampaign } from '../campaigns/index.ts'
import { isUninsured, projectRows, rankOf } from './list-projects.ts'
import { settingOf } from './setting.ts'

/** What the reader's projects come to: who is not insured and what it would cost, what is to be verified, the rates (R26). */
export async function projectFigures(
  tx: Tx,
  campaign: RunningCampaign,
  districtId: number | undefined,
): Promise<ProjectFigures> {
  const setting = settingOf(campaign)
  const rows = await projectRows(tx, setting, districtId)
  const uninsured = rows.filter(isUninsured)
  const model = premiumModelOn(setting.premiumModels, setting.today)
  return {
    today: setting.today,
    model: model === undefined ? null : { title: model.title, source: model.source },
    listed: rows.length,
    uninsured: {
      projects: uninsured.length,
      persons: uninsured.reduce((sum, { workers }) => sum + (workers?.persons ?? 0), 0),
      premiumCents: uninsured.reduce((sum, { premiumCents }) => sum + (premiumCents ?? 0), 0),
      unpriced: uninsured.filter(({ premiumCents }) => premiumCents === null).length,
    },
    flagged: rows.filter(({ flag }) => flag !== null).length,
    toVerify: rows.filter((row) => rankOf(row) !== null).length,
    participation: participation(rows.map(counted), districtSets(campaign, rows)),
  }
}

/** A project as the rates of participation count it. */
export const counted = ({ districtId, group, isInsured, flag, workers }: ProjectRow): CountedProject => ({
  districtId,
  standing: { group, isInsured, flag },
  workers,
})

/** The districts that have projects, in the order of the plan, those together that share a plan of annex 5 (T01). */
export function districtSets(
  { definition, districtIds }: Pick<RunningCampaign, 'definition' | 'districtIds'>,
  rows: readonly ProjectRow[],
): number[][] {
  const present = new Set(rows.map(({ districtId }) => districtId))
  const groups = definition.planGroups['annex-5'] ?? []
  const sets = new Map<string, number[]>()
  for (const [code, id] of districtIds) {
    if (!present.has(id)) continue
    const key = groups.find((group) => group.includes(code))?.join(' ') ?? code
    sets.set(key, [...(sets.get(key) ?? []), id])
  }
  return [...sets.values()]
}
