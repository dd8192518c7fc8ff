import { type Campaign, type ProjectPremium, projectPremium } from '@kuomian/campaign'
import type { ProjectPremiumView, ProjectRow } from '@kuomian/contract'
import { PERMIT_OFFICE } from './keep-permits.ts'
import {
  costOf,
  countedWorkers,
  flaggedOnOf,
  type ProjectPermit,
  type ProjectRecord,
  type ProjectTerm,
  standingOf,
  verificationOf,
} from './project-facts.ts'

/** What the lines of the register are reckoned with. */
export type ProjectSetting = Pick<Campaign, 'premiumModels' | 'projects' | 'year'> & { today: string }

/** A project as the list shows it, with what it would pay if it joined today. */
export function projectRow(
  project: ProjectRecord,
  { term, permit }: { term: ProjectTerm | undefined; permit: ProjectPermit | undefined },
  { premiumModels, projects: rules, year, today }: ProjectSetting,
): ProjectRow {
  const standing = standingOf(project, permit, { year, on: today })
  const cost = costOf(project, term)
  const owes = standing.group !== null && !standing.isInsured
  const premium = owes ? projectPremium(premiumModels, cost, today) : null
  return {
    id: project.id,
    code: project.code,
    name: project.name,
    districtId: project.district_id,
    contractor: project.contractor,
    state: project.state,
    ...standing,
    flaggedOn: flaggedOnOf(project, permit, standing),
    isListed: project.source !== PERMIT_OFFICE,
    enrolledOn: project.enrolled_on,
    verification: verificationOf(project),
    verifiedOn: project.verified_on,
    goneOn: project.gone_on,
    costCents: cost.costCents,
    from: cost.from,
    to: cost.extensions.at(-1)?.to ?? cost.to,
    workers: countedWorkers(project, rules),
    premiumCents: premium?.reckoned ? premium.dueCents : null,
  }
}

/** A premium as an answer carries it. */
export function premiumView(premium: ProjectPremium): ProjectPremiumView {
  if (!premium.reckoned) return premium
  const { model, notes, steps, ...rest } = premium
  const { code, title, source } = model
  return { ...rest, model: { code, title, source }, notes: [...notes], steps: [...steps] }
}
