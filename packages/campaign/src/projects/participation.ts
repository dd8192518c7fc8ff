import type { ProjectGroup, ProjectStanding } from './standing.ts'
import type { CountedWorkers, WorkerCount } from './workers.ts'

/** A project as the rate of participation counts it. */
export type CountedProject = {
  districtId: number | null
  standing: ProjectStanding
  workers: CountedWorkers | null
}

/** Of those that should be insured, those that are; and by which count the persons are known. */
export type GroupParticipation = {
  due: { projects: number; persons: number }
  insured: { projects: number; persons: number }
  /** Persons of `due` by the way of counting; a project whose persons nobody counted adds none and is in `uncounted`. */
  countedBy: Record<WorkerCount, number>
  uncounted: number
}

export type Participation = { districtIds: number[]; groups: Record<ProjectGroup, GroupParticipation> }

/**
 * The rate of participation (建设项目参保率, R26) of new and of running projects apart, per set of districts: districts that share one plan
 * (T01) have one rate together.
 * @param sets each district is in one of them
 */
export function participation(
  projects: readonly CountedProject[],
  sets: readonly (readonly number[])[],
): Participation[] {
  return sets.map((set) => {
    const own = projects.filter(({ districtId }) => districtId !== null && set.includes(districtId))
    const groupOf = (group: ProjectGroup) => count(own.filter(({ standing }) => standing.group === group))
    return { districtIds: [...set], groups: { new: groupOf('new'), running: groupOf('running') } }
  })
}

function count(due: readonly CountedProject[]): GroupParticipation {
  const pair = (projects: readonly CountedProject[]) => ({
    projects: projects.length,
    persons: projects.reduce((sum, { workers }) => sum + (workers?.persons ?? 0), 0),
  })
  const by = (way: WorkerCount) => pair(due.filter(({ workers }) => workers?.by === way)).persons
  return {
    due: pair(due),
    insured: pair(due.filter(({ standing }) => standing.isInsured)),
    countedBy: {
      roster: by('roster'),
      named: by('named'),
      verified: by('verified'),
      listed: by('listed'),
      estimate: by('estimate'),
    },
    uncounted: due.filter(({ workers }) => workers === null).length,
  }
}
