import {
  type Extension,
  type ProjectCost,
  type ProjectStanding,
  type ProjectVerificationState,
  projectStanding,
  type Suspension,
  workersOf,
} from '@kuomian/campaign'
import type { Selectable } from 'kysely'
import type { Database, Tx } from '../../db/index.ts'

/** A row of the register. */
export type ProjectRecord = Selectable<Database['project']>

/** Suspensions and extensions of a project in the order of their days. */
export type ProjectTerm = { suspensions: Suspension[]; extensions: Extension[] }

/** The terms of several projects; a project without suspension or extension has none. */
export async function termsOf(tx: Tx, ids: readonly number[] | 'all'): Promise<Map<number, ProjectTerm>> {
  const terms = new Map<number, ProjectTerm>()
  const termOf = (id: number): ProjectTerm => {
    const term = terms.get(id) ?? { suspensions: [], extensions: [] }
    terms.set(id, term)
    return term
  }
  const own = ids === 'all' ? null : [...ids]
  const { rows: suspensions } = await tx.client.query<Suspension & { project_id: number }>(
    `select project_id, from_on as from, to_on as to from project_suspension
      where campaign_id = current_campaign() and ($1::bigint[] is null or project_id = any ($1)) order by from_on, id`,
    [own],
  )
  for (const { project_id, from, to } of suspensions) termOf(project_id).suspensions.push({ from, to })
  const { rows: extensions } = await tx.client.query<Extension & { project_id: number }>(
    `select project_id, agreed_on as "agreedOn", to_on as to from project_extension
      where campaign_id = current_campaign() and ($1::bigint[] is null or project_id = any ($1)) order by agreed_on, id`,
    [own],
  )
  for (const { project_id, agreedOn, to } of extensions) termOf(project_id).extensions.push({ agreedOn, to })
  return terms
}

/** What a premium is reckoned from: as verified, else as the list says. */
export function costOf(project: ProjectRecord, term: ProjectTerm | undefined): ProjectCost {
  return {
    costCents: project.cost_cents ?? project.list_cost_cents,
    remainingCostCents: project.remaining_cost_cents,
    from: project.work_from ?? project.contract_from,
    to: project.work_to ?? project.contract_to,
    suspensions: term?.suspensions ?? [],
    extensions: term?.extensions ?? [],
    enrolledOn: project.enrolled_on,
    paidCents: project.paid_cents,
  }
}

/** How a project stands in the campaign's year, by the list and by what was verified since. */
export function standingOf(project: ProjectRecord, year: number): ProjectStanding {
  return projectStanding(
    {
      state: project.state,
      startOn: project.started_on ?? project.work_from ?? project.contract_from,
      permitOn: project.permit_on,
      isEnrolled: project.enrolled_on !== null || project.enrol_number !== null,
      isStarted: project.is_started,
    },
    year,
  )
}

/** Whether a district was there, and whether the list says something else since. */
export function verificationOf(project: ProjectRecord): ProjectVerificationState {
  if (project.verified_delivery_id === null) return 'unverified'
  return project.changed_delivery_id > project.verified_delivery_id ? 'list-changed' : 'verified'
}

/** The persons of a project by the best count there is. */
export const countedWorkers = (project: ProjectRecord) =>
  workersOf({
    namedWorkers: project.named_workers,
    labour: project.labour,
    peakWorkers: project.peak_workers,
  })
