import { type Campaign, districtResolver } from '@kuomian/campaign'
import { parseAddress } from '@kuomian/identity'
import { campaignGazetteer } from '../../campaigns/index.ts'
import type { ReadingContext } from './field-reader.ts'

/** What reading cells needs of a campaign. */
export function campaignContext(definition: Campaign, today: string): ReadingContext {
  const home = definition.city.names
  const gazetteer = campaignGazetteer(definition)
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
