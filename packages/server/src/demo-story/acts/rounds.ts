import { type Draw, drawOf, madeName } from '@kuomian/demo'
import { campaignOf, systemActor } from '../../features/campaigns/index.ts'
import { computePlaces, recordRound } from '../../features/places/index.ts'
import type { Scene, StoryDistrict } from './scene.ts'

/** Every so many working days the officers of a district go through a building. */
const EVERY = 3
const SHOPS = ['五金店', '小吃店', '服装店', '文具店', '干洗店']

/** On the first day the buildings are compared with the ledger; from then on districts go through them, one building after the other (R17). */
export async function playRounds(scene: Scene): Promise<void> {
  const { program, campaign, number } = scene
  if (number === 1) {
    const actor = systemActor(campaign.id)
    await computePlaces({ program, campaign: await campaignOf(program.db, { id: campaign.id }), actor })
  }
  for (const district of scene.districts) {
    if (number % EVERY === district.place % EVERY) await goThrough(scene, district)
  }
}

async function goThrough(scene: Scene, district: StoryDistrict): Promise<void> {
  const { program, day, number } = scene
  const places = await program.db.kysely
    .selectFrom('place')
    .select('id')
    .where('district_id', '=', district.id)
    .where('gone_on', 'is', null)
    .orderBy('id')
    .execute()
  // Not every building has been gone through when the story ends: somebody has still to go there.
  const place = places[Math.floor(number / EVERY) * 2]
  const [one = district.head, other = district.head] = district.officers
  if (place === undefined) return
  const tenants = await program.db.kysely
    .selectFrom('place_tenant')
    .select(['id', 'standing'])
    .where('place_id', '=', place.id)
    .where('listed', '=', true)
    .orderBy('id')
    .execute()
  const draw = drawOf('round', place.id, day)
  await scene.act(`go through ${place.id}`, recordRound, one, {
    placeId: place.id,
    happenedOn: day,
    officers: [one.name, other.name],
    note: '逐层走访，宣传参保政策',
    tenants: tenants.map(({ id, standing }) => foundOf(draw, id, standing)),
    newTenants: draw.percent(60) ? [newTenant(draw, place.id)] : [],
  })
}

function foundOf(draw: Draw, tenantId: number, standing: string) {
  const isGone = draw.percent(standing === 'unregistered' ? 12 : 3)
  const workers = standing === 'unregistered' && !isGone ? 1 + draw.below(12) : null
  return { tenantId, found: isGone ? 'gone' : 'present', workers }
}

function newTenant(draw: Draw, placeId: number) {
  const name = `${madeName('shop', placeId)}${draw.pick(SHOPS)}`
  return { name, room: `${1 + draw.below(6)}0${draw.below(9)}`, workers: draw.below(4) }
}
