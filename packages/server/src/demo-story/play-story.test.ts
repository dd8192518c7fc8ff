import { describe, expect, test } from 'vitest'
import { campaignOf } from '../features/campaigns/index.ts'
import { compareAnnexes, leadQuality, playStory, readTruth } from './index.ts'
import { openStoryWorld } from './testing/story-world.ts'

/**
 * The done-list of the capability: from the departments' files to the five annexes, every cell as the generator's truth
 * says. At the full scale the same comparison is the first line of `npm run bench`.
 */
describe.each([
  { code: 'tianjin-2015', scale: 0.004 },
  { code: 'yunze-2016', scale: 0.05 },
])('the story of $code, without noise', ({ code, scale }) => {
  const world = openStoryWorld(code, scale, 0)

  test('every count and plan of the five annexes equals the truth', async () => {
    const { program, folder } = world()
    const campaign = await campaignOf(program.db, { code })
    const { cells, differences } = await compareAnnexes(program, campaign, await readTruth(folder))
    expect(differences).toEqual([])
    expect(cells).toBeGreaterThan(10 * campaign.definition.units.length)
  })

  test('exactly the true leads are found, with exactly their persons', async () => {
    const { program, folder } = world()
    const { leads, persons } = await leadQuality(program, await campaignOf(program.db, { code }), folder)
    expect(leads).toMatchObject({ found: leads.true, true: leads.true, right: leads.true })
    expect(persons).toMatchObject({ found: persons.true, true: persons.true, right: persons.true })
  })

  test('played again it changes nothing', async () => {
    const { program, folder } = world()
    const rows = async () => {
      const counted = await program.db.pool.query(
        `select (select count(*) from delivery) as deliveries, (select count(*) from lead) as leads,
                (select count(*) from visit) as visits, (select count(*) from batch) as batches`,
      )
      return counted.rows
    }
    const before = await rows()
    await playStory(program, code, folder, (await campaignOf(program.db, { code })).definition.demoToday)
    expect(await rows()).toEqual(before)
  })
})
