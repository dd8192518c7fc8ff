import { type Campaign, districtResolver } from '@kuomian/campaign'
import { gazetteerOf, parseAddress } from '@kuomian/identity'
import type { ReadingContext } from './field-reader.ts'

const SUFFIXES = ['区', '县']

/** What reading cells needs of a campaign. */
export function campaignContext(definition: Campaign, today: string): ReadingContext {
  const home = definition.city.names
  // A bare short name is too weak inside an address (a road may bear it): addresses need a longer one, such as that of a
  // former district within its new territory.
  const divisions = definition.units.map(({ code, name, aliases }) => ({
    code,
    name: `${name.zh}区`,
    aliases: [
      ...SUFFIXES.map((suffix) => name.zh + suffix),
      ...[name.zh, ...aliases].filter((alias) => alias.length > 2 || /[区县]$/u.test(alias)),
    ],
  }))
  const gazetteer = gazetteerOf(divisions, home)
  return {
    today,
    home,
    district: districtResolver({
      units: definition.units,
      territories: definition.territories,
      cityNames: home,
    }),
    addressDistrict: (address) => parseAddress(address, gazetteer).division,
  }
}
