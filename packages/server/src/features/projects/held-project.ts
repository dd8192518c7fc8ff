import { PREMIUM_PROBLEM_FIELDS, type PremiumProblem, termProblem } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import type { CommandContext } from '../../command/index.ts'
import type { Json, ProjectEventKind, Tx } from '../../db/index.ts'
import type { ProjectRecord, ProjectTerm } from './project-facts.ts'

/** The project that a district acts on. */
export type HeldProject = ProjectRecord & { district_id: number }

/**
 * The project that an act is about, locked until the transaction ends.
 * @throws Refusal `project-not-found` (also when it is another district's), `project-gone` when the list has it no longer
 */
export async function heldProject(tx: Tx, id: number): Promise<HeldProject> {
  const project = await tx
    .selectFrom('project')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!project || project.district_id === null) throw new Refusal('project-not-found', { id })
  if (project.gone_on !== null) throw new Refusal('project-gone', { day: project.gone_on })
  return { ...project, district_id: project.district_id }
}

/** The same, for acts that build upon what was verified: the term and cost of the list alone are nobody's word. */
export async function verifiedProject(
  tx: Tx,
  id: number,
): Promise<HeldProject & { work_from: string; work_to: string; cost_cents: number }> {
  const project = await heldProject(tx, id)
  const { work_from, work_to, cost_cents } = project
  if (work_from === null || work_to === null || cost_cents === null) throw new Refusal('project-not-verified')
  return { ...project, work_from, work_to, cost_cents }
}

/** @throws Refusal when the day lies ahead of the campaign's */
export function requireReached(day: string, today: string, field: string): void {
  if (day > today) throw new Refusal('day-not-reached', { day, today }, { field })
}

/** @throws Refusal with the first thing that is wrong with the term, in the words of the premium's rules */
export function requireTerm(from: string, to: string, term: ProjectTerm, field?: string): void {
  const why = termProblem({ from, to, ...term })
  if (why !== null) throw premiumRefusal(why, { from, to, joined: from }, field)
}

/** A problem of a premium as a refusal, with the field that somebody has to look at. */
export function premiumRefusal(
  why: PremiumProblem,
  days: { from: string; to: string; joined: string },
  field: string = PREMIUM_PROBLEM_FIELDS[why],
): Refusal {
  return new Refusal(`premium-${why}`, days, { field, rule: 'R25' })
}

/** Writes what happened into the timeline of a project. */
export async function writeProjectEvent(
  tx: Tx,
  { campaign, today, journalId }: CommandContext,
  project: HeldProject,
  kind: ProjectEventKind,
  happenedOn: string,
  detail: { [key: string]: Json },
): Promise<void> {
  await tx
    .insertInto('project_event')
    .values({
      campaign_id: campaign.id,
      project_id: project.id,
      district_id: project.district_id,
      kind,
      happened_on: happenedOn,
      known_on: today,
      detail: JSON.stringify(detail),
      journal_id: journalId,
    })
    .execute()
}

/** Whose a row about a project is. */
export const ownerOf = ({ campaign_id, id, district_id }: HeldProject) => ({
  campaign_id,
  project_id: id,
  district_id,
})
