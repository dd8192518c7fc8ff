import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { kuomian, serve } from './kuomian.ts'
import { screenshots } from './screenshots.ts'

/** Where a test finds its city. */
export type City = { origin: string; dataDir: string; campaign: string }

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `setup.ts`: two demo cities whose story is played, and one campaign without any data. */
    cities: Record<'first' | 'second' | 'empty', City>
  }
}

/** The users of the campaign without data; a demo city makes its own, with the same password. */
export const password = 'kuomian-demo'

/**
 * vitest's global setup for browser tests: the product itself, three times, each with its own embedded PostgreSQL.
 * Small cities without noise, on the day before the story's weeks of work: what is tested here is the way through the pages; the
 * generator and the story have tests of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  rmSync(screenshots, { recursive: true, force: true })
  const cities = {
    first: ['tianjin-2015', '--scale', '0.005', '--noise', '0', '--today', '2015-08-31'],
    second: ['yunze-2016', '--scale', '0.05', '--noise', '0', '--today', '2016-06-30'],
    empty: ['tianjin-2015', '--no-demo'],
  }
  const servers = await Promise.all(
    Object.entries(cities).map(async ([name, [campaign = '', ...options]]) => {
      const running = await serve(['--campaign', campaign, ...options])
      return { name, campaign, ...running }
    }),
  )
  const city = (wanted: string): City => {
    const found = servers.find(({ name }) => name === wanted)
    if (!found) throw new Error(`there is no city ${wanted}`)
    return { origin: found.origin, dataDir: found.dataDir, campaign: found.campaign }
  }
  const empty = city('empty')
  for (const [login, ...role] of [
    ['tj-city', '--role', 'city'],
    ['tj-01', '--role', 'district', '--district', 'TJ-01'],
  ]) {
    await kuomian(['user', login ?? '', ...role, '--data', empty.dataDir], `${password}\n`)
  }
  project.provide('cities', { first: city('first'), second: city('second'), empty })
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}
