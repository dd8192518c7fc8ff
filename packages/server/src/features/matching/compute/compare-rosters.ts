import { mkdir } from 'node:fs/promises'
import type { Engine, Statement } from '../rules/index.ts'
import { districts } from './districts.ts'
import { resolveEmployers } from './employers.ts'
import { leads } from './leads.ts'
import { idMacros, listings, resolveUnread } from './listings.ts'
import { accounts, persons } from './persons.ts'
import { rosterViews } from './rosters.ts'
import { literal, type RunSettings } from './settings.ts'
import { sightings } from './sightings.ts'
import { writeResults } from './write-results.ts'

/** Steps of a run, for the progress: how many there are and which one begins. */
export type RunProgress = (step: { done: number; of: number; name: string }) => void

/**
 * Compares the ledger with every roster and leaves the results in the run's folder (design §5, §6): employers, persons with
 * their classes, leads, their persons, and candidates. Reads and writes the roster lake only; the database is not touched.
 *
 * @param engine an empty DuckDB; it still holds the tables afterwards, for counting
 */
export async function compareRosters(
  engine: Engine,
  settings: RunSettings,
  progress: RunProgress = () => undefined,
): Promise<void> {
  const { campaign, today, month, deliveries, decisions, folder } = settings
  const run = async (statements: readonly Statement[]) => {
    for (const statement of statements) await engine.run(statement)
  }
  const steps: [name: string, work: () => Promise<void>][] = [
    [
      'read',
      () => run([...variables(today, month), ...idMacros, ...rosterViews(deliveries), ...sightings()]),
    ],
    ['employers', () => resolveEmployers(engine, decisions)],
    ['accounts', () => run(accounts())],
    ['listings', () => run(listings(campaign.matching))],
    ['unread', () => resolveUnread(engine, decisions)],
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
}

const variables = (today: string, month: string): Statement[] => [
  { name: 'today', sql: `SET VARIABLE today = DATE ${literal(today)}` },
  { name: 'month', sql: `SET VARIABLE month = ${literal(month)}` },
]
