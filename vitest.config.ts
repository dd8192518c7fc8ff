import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { memoryFolder } from './scripts/memory-folder.ts'
import { SlowestFirst } from './scripts/slowest-first.ts'

// Tests start the program a hundred times, as users do: compiled code is kept between calls, so that each costs half.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules', '.cache', 'kuomian')

const folder = process.env.TMPDIR ?? memoryFolder()
if (folder !== undefined) process.env.TMPDIR = folder

/** Rules that speak of days must not depend on where the machine stands: they run in three places. */
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']

/** What in the codes speaks of days. */
const dated = 'packages/identity/src/{calendar-day,classify,region,resident-id}/**/*.test.ts'

/** Whole months and broken lines in a browser: minutes each, so that they have a command of their own. */
const journeys = 'e2e/src/**/*.journey.test.ts'

/** A folder for the sheets that tests write. */
const scratch = 'packages/sheets/test/scratch.ts'

const shared = { testTimeout: 60_000, hookTimeout: 120_000 }

/** No test changes what a module holds, so that files share their worker: most cost less than loading the house anew. */
const together = { ...shared, isolate: false }

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      ...zones.map((zone) => ({
        test: {
          ...together,
          name: zone,
          env: { TZ: zone },
          include: ['packages/campaign/{src,test}/**/*.test.ts', dated],
        },
      })),
      {
        test: {
          ...together,
          name: 'library',
          globalSetup: scratch,
          include: [
            'packages/{contract,identity,linkage,sheets,web}/{src,test}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'bench/{src,test}/**/*.test.ts',
          ],
          exclude: [dated],
        },
      },
      {
        test: {
          ...together,
          name: 'database',
          include: ['packages/server/{src,test}/**/*.test.ts', 'demo/{src,test}/**/*.test.ts'],
          globalSetup: ['packages/server/src/postgres/testing/server.ts', scratch],
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/src/**/*.test.ts'],
          exclude: [journeys],
          globalSetup: 'e2e/src/setup.ts',
          testTimeout: 300_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser-journeys',
          include: [journeys],
          globalSetup: 'e2e/src/setup.ts',
          testTimeout: 300_000,
        },
      },
    ],
  },
})
