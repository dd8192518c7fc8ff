import { Refusal, type Session } from '@kuomian/contract'
import type { OpenDatabase } from '../../db/index.ts'
import { campaignOf } from '../campaigns/index.ts'
import type { SignedIn } from './sessions.ts'

/** What every page needs to know: who reads, in which campaign, on which day. */
export async function viewSession(db: OpenDatabase, signedIn: SignedIn): Promise<Session> {
  const { actor } = signedIn
  const campaign = await campaignOf(db, { id: actor.campaignId })
  const { definition } = campaign
  const districts = definition.units.flatMap((unit) => {
    const id = campaign.districtIds.get(unit.code)
    if (id === undefined) return []
    return [
      {
        id,
        ordinal: unit.ordinal,
        code: unit.code,
        name: unit.name.zh,
        nameEn: unit.name.en,
        kind: unit.kind,
        tile: { column: unit.tile.col, row: unit.tile.row },
      },
    ]
  })
  // An employer at his page and a partner that signs its requests have no session to view.
  if (actor.role === 'public' || actor.role === 'partner') throw new Refusal('not-signed-in')
  return {
    user: {
      id: String(signedIn.userId),
      login: signedIn.login,
      name: signedIn.name,
      role: actor.role === 'system' ? 'city' : actor.role,
      districtId: actor.districtId,
      districtName: districts.find((district) => district.id === actor.districtId)?.name ?? null,
    },
    campaign: {
      id: campaign.id,
      code: campaign.code,
      city: definition.city.name.zh,
      title: definition.title.zh,
      titleEn: definition.title.en,
      year: definition.year,
      today: campaign.today,
      readOnly: campaign.readOnly,
      demoScale: campaign.demoScale,
      districts,
    },
  }
}
