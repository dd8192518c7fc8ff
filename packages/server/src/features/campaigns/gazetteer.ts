import type { Campaign } from '@kuomian/campaign'
import { type Gazetteer, gazetteerOf } from '@kuomian/identity'

const SUFFIXES = ['区', '县']

const known = new WeakMap<Campaign, Gazetteer>()

/** The districts of a campaign as addresses name them, made once for each version of its definition. */
export function campaignGazetteer(campaign: Campaign): Gazetteer {
  const made = known.get(campaign) ?? makeGazetteer(campaign)
  known.set(campaign, made)
  return made
}

function makeGazetteer({ city, units }: Campaign): Gazetteer {
  // A bare short name is too weak inside an address (a road may bear it): addresses need a longer one, such as that of a
  // former district within its new territory.
  const divisions = units.map(({ code, name, aliases }) => ({
    code,
    name: `${name.zh}区`,
    aliases: [
      ...SUFFIXES.map((suffix) => name.zh + suffix),
      ...[name.zh, ...aliases].filter((alias) => alias.length > 2 || /[区县]$/u.test(alias)),
    ],
  }))
  return gazetteerOf(divisions, city.names)
}
