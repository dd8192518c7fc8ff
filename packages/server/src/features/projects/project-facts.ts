import {
  type CountedWorkers,
  type Extension,
  estimateWorkers,
  type ProjectCost,
  type ProjectRules,
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

/** What the permit office last said of a project, and the campaign day on which it first said so (R24). */
export type ProjectPermit = {
  stage: 'applied' | 'issued' | 'refused'
  appliedOn: string | null
  number: string | null
  permitOn: string | null
  reportedOn: string
}

/** What permit offices say of several projects; of one that two offices know, what was said last. */
export async function permitsOf(tx: Tx, ids: readonly number[] | 'all'): Promise<Map<number, ProjectPermit>> {
  let query = tx
    .selectFrom('project_permit')
    .select([
      'project_id',
      'stage',
      'applied_on as appliedOn',
      'permit_number as number',
      'permit_on as permitOn',
      'reported_on as reportedOn',
    ])
    .orderBy('reported_on')
    .orderBy('id')
  if (ids !== 'all') query = query.where('project_id', 'in', [...ids])
  const rows = await query.execute()
  return new Map(rows.map(({ project_id, ...permit }) => [project_id, permit]))
}

/** How a project stands in the campaign's year on a day, by the list, the permit office and what was verified since. */
export function standingOf(
  project: ProjectRecord,
  permit: ProjectPermit | undefined,
  { year, on }: { year: number; on: string },
): ProjectStanding {
  const { enrolled_on, enrol_number, permit_on } = project
  const said = permit !== undefined && permit.reportedOn <= on ? permit : undefined
  return projectStanding(
    {
      state: project.state,
      startOn: project.started_on ?? project.work_from ?? project.contract_from,
      permitOn: permit_on ?? (said?.stage === 'issued' ? (said.permitOn ?? said.reportedOn) : null),
      permitAppliedOn: said?.stage === 'applied' ? (said.appliedOn ?? said.reportedOn) : null,
      isEnrolled: enrolled_on === null ? enrol_number !== null : enrolled_on <= on,
      isStarted: project.is_started,
    },
    year,
  )
}

/** Since when a project stands in a way that must not be: the day on which the permit office told it, else the day of the permit or the start. */
export function flaggedOnOf(
  project: ProjectRecord,
  permit: ProjectPermit | undefined,
  { flag }: ProjectStanding,
): string | null {
  switch (flag) {
    case null:
      return null
    case 'started-without-enrolment':
      return project.started_on ?? project.work_from ?? project.contract_from
    case 'permit-without-enrolment':
      return permit?.stage === 'issued' ? permit.reportedOn : project.permit_on
    case 'application-without-enrolment':
      return permit?.reportedOn ?? null
  }
}

/** Whether a district was there, and whether the list says something else since. */
export function verificationOf(project: ProjectRecord): ProjectVerificationState {
  if (project.verified_delivery_id === null) return 'unverified'
  return project.changed_delivery_id > project.verified_delivery_id ? 'list-changed' : 'verified'
}

/** What the persons of a project would be by cost, wage and duration, as verified, else as the list says. */
export const estimateOf = (project: ProjectRecord, rules: ProjectRules) =>
  estimateWorkers(rules, {
    costCents: project.cost_cents ?? project.list_cost_cents,
    from: project.work_from ?? project.contract_from,
    to: project.work_to ?? project.contract_to,
  })

/** The persons of a project by the best count there is. */
export function countedWorkers(project: ProjectRecord, rules: ProjectRules): CountedWorkers | null {
  const estimate = estimateOf(project, rules)
  return workersOf({
    rosterPersons: project.roster_persons,
    namedWorkers: project.named_workers,
    labour: project.labour,
    peakWorkers: project.peak_workers,
    estimated: estimate.estimated ? estimate.persons : null,
  })
}
