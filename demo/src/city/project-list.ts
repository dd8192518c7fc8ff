import { below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { partition } from '../scaling/partition.ts'
import type { MadeCity } from './made-city.ts'

/** Workers of an average project. */
const WORKERS = 120

/** A construction project. One that is not enrolled has no enrolment month. */
export interface Project {
  readonly number: number
  readonly district: number
  readonly workers: number
  /** `YYYY-MM-DD`, or null. */
  readonly enrolledOn: string | null
  readonly state: 'not-started' | 'running' | 'finished'
}

/**
 * The construction projects of the city. The named workers of those enrolled from January to the published month are the cells of annex 5; others were
 * enrolled the year before, are enrolled later at about the same pace, or are not enrolled at all.
 */
export function projectsOf(made: MadeCity): Project[] {
  const { publishedMonth } = made.ledger
  const year = made.city.campaign.year
  const projects: Project[] = []
  const add = (
    district: number,
    workers: number,
    month: number | null,
    state: Project['state'],
    of = year,
  ): void => {
    const number = projects.length + 1
    const day = 1 + below(mix(made.seed, STREAM.project, number, 1), 27)
    const enrolledOn =
      month === null ? null : `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    projects.push({ number, district, workers, enrolledOn, state })
  }
  for (const [district, workers] of made.cells.constructionWorkers.entries()) {
    const draw = (what: number): number => mix(made.seed, STREAM.project, district, what + 100)
    const count = Math.ceil(workers / WORKERS)
    const sizes = partition(
      workers,
      count,
      count === 0 ? 0 : 1,
      Number.MAX_SAFE_INTEGER,
      (index) => 1 + (draw(index) % 9),
    )
    for (const [index, size] of sizes.entries())
      add(district, size, 1 + below(draw(index + 1000), publishedMonth), 'running')
    const later = 12 - publishedMonth
    const pace = publishedMonth === 0 ? 0 : Math.ceil((count * later) / publishedMonth)
    for (let index = 0; index < pace; index += 1)
      add(
        district,
        40 + below(draw(index + 2000), 160),
        publishedMonth + 1 + below(draw(index + 3000), later),
        'running',
      )
    add(district, 30 + (draw(4000) % 50), 11, 'finished', year - 1)
    const open = 1 + Math.ceil(count / 4)
    for (let index = 0; index < open; index += 1)
      add(district, 20 + (draw(index + 5000) % 200), null, index % 3 === 0 ? 'not-started' : 'running')
  }
  // A district whose workers are 0 (T04) has projects, but none of them is enrolled this year.
  return projects.filter(
    (project) =>
      project.enrolledOn === null ||
      !project.enrolledOn.startsWith(String(year)) ||
      (made.cells.constructionWorkers[project.district] ?? 0) > 0,
  )
}
