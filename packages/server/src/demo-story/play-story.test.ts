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

describe('with the documented noise', () => {
  const world = openStoryWorld('tianjin-2015', 0.004, 1)

  test('precision and recall of the leads stay high, and say so', async () => {
    const { program, folder } = world()
    const campaign = await campaignOf(program.db, { code: 'tianjin-2015' })
    const { leads, persons } = await leadQuality(program, campaign, folder)
    expect(leads.right / leads.true).toBeGreaterThan(0.97)
    expect(leads.right / leads.found).toBeGreaterThan(0.995)
    expect(persons.right / persons.true).toBeGreaterThan(0.995)
    expect(persons.right / persons.found).toBeGreaterThan(0.9995)
    // A number that is wrong in one roster is put right by another; one that is wrong in all of them cannot be.
    const lost = new Map(persons.byDefect.map((row) => [row.defect, row.true - row.right]))
    expect(lost.get('written-otherwise')).toBe(0)
    expect(lost.get('mistyped-everywhere')).toBeGreaterThan(0)
    expect(leads.byDefect.find(({ defect }) => defect === 'name-variant')).toMatchObject({
      true: 12,
      right: 12,
    })
  })

  test('those who speak for employers come as names, whatever stood in the cells of the registers', async () => {
    const { rows } = await world().program.db.pool.query<{ legal: string | null; contact: string | null }>(
      'select legal_representative as legal, contact_person as contact from lead_representative',
    )
    const names = rows.flatMap(({ legal, contact }) => [legal, contact]).filter((name) => name !== null)
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name) => !/^[\p{Script=Han}·]{2,12}$/u.test(name))).toEqual([])
    expect(names.filter((name) => name.startsWith('同'))).toEqual([])
    const own = rows.filter(({ legal, contact }) => legal !== null && legal === contact)
    expect(own.length).toBeGreaterThan(rows.length / 10)
  })
})
