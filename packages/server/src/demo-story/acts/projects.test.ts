import { workingCalendar } from '@kuomian/campaign'
import { Refusal } from '@kuomian/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../command/index.ts'
import { openWorkshop } from '../../documents/index.ts'
import { campaignOf, readHolidays } from '../../features/campaigns/index.ts'
import { openWorld, type World } from '../../features/leads/testing/world.ts'
import { bringRows, listedProject } from '../../features/projects/testing/bring-rows.ts'
import { madeId } from './made-id.ts'
import { playProjects } from './projects.ts'
import type { Scene } from './scene.ts'

/** The invented campaign on 2016-06-30. */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const rows = world.definition.units.map(({ name }, place) => listedProject(`P${place}`, name.zh))
  await bringRows(world, 'projects', '2016-06-20', rows)
})
afterAll(() => world.close())

test('the story verifies, asks, supervises and tells, nothing of it refused', async () => {
  const campaign = await campaignOf(world.db, { id: world.campaignId })
  const refused: string[] = []
  const player = (who: 'city' | 'inspection' | 'audit' | 'd1' | 'd2' | 'd3', name: string) => ({
    name,
    actor: world.actor(who),
  })
  const act: Scene['act'] = async (what, command, { actor }, input) => {
    try {
      return await runCommand(world.db, command, actor, input, madeId(campaign.code, campaign.today, what))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refused.push(`${what}: ${error.code}`)
      return null
    }
  }
  const districts = (['d1', 'd2', 'd3'] as const).map((who, place) => ({
    id: world.actor(who).districtId ?? 0,
    code: `YZ-${place + 1}`,
    place,
    head: player(who, '甲'),
    officers: [player(who, '甲'), player(who, '乙')],
    refusing: [],
    agreeing: [],
    fresh: [],
  }))
  const scene = {
    program: world.program,
    campaign,
    workshop: openWorkshop(world.program.folders.data),
    calendar: workingCalendar(await readHolidays(campaign.definition.calendar)),
    slots: [],
    districts,
    ...{ city: player('city', '丙'), chief: player('city', '己') },
    ...{ inspection: player('inspection', '丁'), audit: player('audit', '戊') },
    day: campaign.today,
    act,
  }
  for (let number = 1; number <= 12; number += 1) await playProjects({ ...scene, number })
  expect(refused).toEqual([])
  const { rows } = await world.db.pool.query(
    `select (select count(*)::int from project where verified_on is not null) as verified,
            (select count(*)::int from joint_request where answered_on is null) as asked,
            (select count(*)::int from supervision_finding where resolved_on is null) as found,
            (select count(*)::int from document where kind = 'construction-bulletin') as told`,
  )
  expect(rows).toEqual([{ verified: 3, asked: 1, found: 2, told: 3 }])
})
