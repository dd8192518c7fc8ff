import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addMonths, monthOf } from '@kuomian/campaign'
import { generateCity, readCity } from '@kuomian/demo'
import { afterAll, beforeAll } from 'vitest'
import { openDatabase } from '../../db/index.ts'
import { loadCampaign, readCampaignFolder } from '../../features/campaigns/index.ts'
import { freshDatabase, type TestDatabase } from '../../postgres/testing/index.ts'
import { foldersOf, type Program } from '../../program/index.ts'
import { openKeys } from '../../sealing/index.ts'
import { playStory } from '../index.ts'

/** For tests: a generated city in a database of its own, its year played up to the demo's today. */
export function openStoryWorld(
  code: string,
  scale: number,
  noise: number,
): () => { program: Program; folder: string } {
  let opened: { program: Program; folder: string } | undefined
  let database: TestDatabase
  let place: string

  beforeAll(async () => {
    database = await freshDatabase()
    place = await mkdtemp(join(tmpdir(), 'kuomian-story-'))
    const folder = join(place, 'city')
    const program: Program = {
      db: openDatabase(database.connectionString),
      connectionString: database.connectionString,
      keys: await openKeys(place),
      folders: foldersOf(place),
      postgresPlace: null,
      joined: true,
      close: async () => undefined,
    }
    opened = { program, folder }
    const { definition } = await readCampaignFolder(code)
    const months = [addMonths(monthOf(definition.opensOn), -2), definition.publishedMonth]
    await generateCity({ city: readCity(code), scale, noise, seed: 7, out: folder, months })
    await loadCampaign(program.db, definition, definition.opensOn)
    await playStory(program, code, folder, definition.demoToday)
  }, 300_000)
  afterAll(async () => {
    await opened?.program.db.close()
    await database.drop()
    await rm(place, { recursive: true, force: true })
  })
  return () => {
    if (!opened) throw new Error('the world is not open')
    return opened
  }
}
