import { mkdir } from 'node:fs/promises'
import type { LinkSubject } from '@kuomian/contract'
import type { JobEngine } from '../duckdb.ts'
import type { Statement } from '../rules/index.ts'
import { districts } from './districts.ts'
import { resolveEmployers } from './employers.ts'
import { leads } from './leads.ts'
import { idMacros, listings } from './listings.ts'
import { accounts, persons } from './persons.ts'
import { rosterViews } from './rosters.ts'
import type { RunModel } from './score-records.ts'
import { literal, type RunSettings } from './settings.ts'
import { sightings } from './sightings.ts'
import { resolveUnread } from './unread-persons.ts'
import { writeResults } from './write-results.ts'

/** The models as the run learned them. */
export type RunModels = Record<LinkSubject, RunModel | null>

/** Steps of a run, for the progress: how many there are and which one begins. */
export type RunProgress = (step: { done: number; of: number; name: string }) => void

/**
 * Compares the ledger with every roster and leaves the results in the run's folder (design §5, §6): employers, persons with
 * their classes, leads, their persons, and candidates. Reads and writes the roster lake only; the database is not touched.
 *
 * @param engine an empty DuckDB; it still holds the tables afterwards, for counting
 */
export async function compareRosters(
  engine: JobEngine,
  settings: RunSettings,
  progress: RunProgress = () => undefined,
): Promise<RunModels> {
  const { campaign, today, month, deliveries, decisions, folder } = settings
  const run = async (statements: readonly Statement[]) => {
    for (const statement of statements) await engine.run(statement)
  }
  const models: RunModels = { employer: null, person: null }
  const steps: [name: string, work: () => Promise<void>][] = [
    [
      'read',
      () => run([...variables(today, month), ...idMacros, ...rosterViews(deliveries), ...sightings()]),
    ],
    [
      'employers',
      async () => {
        models.employer = await resolveEmployers(engine, decisions, {
          ...{ today, home: campaign.city.names, thresholds: settings.thresholds.employer },
        })
      },
    ],
    ['accounts', () => run(accounts())],
    ['listings', () => run(listings(campaign.matching))],
    [
      'unread',
      async () => {
        const thresholds = settings.thresholds.person
        models.person = await resolveUnread(engine, decisions, { today, thresholds })
      },
    ],
    ['persons', () => run(persons(month, campaign.matching, settings.followed))],
    ['districts', () => run(districts(campaign.units))],
    ['leads', () => run(leads(settings))],
    ['write', () => run(writeResults(settings))],
  ]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [done, [name, work]] of steps.entries()) {
    progress({ done, of: steps.length, name })
    await work()
  }
  progress({ done: steps.length, of: steps.length, name: 'done' })
  return models
}

const variables = (today: string, month: string): Statement[] => [
  { name: 'today', sql: `SET VARIABLE today = DATE ${literal(today)}` },
  { name: 'month', sql: `SET VARIABLE month = ${literal(month)}` },
]
