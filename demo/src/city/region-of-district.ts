import { type Campaign, unitsOfRegionCode } from '@kuomian/campaign'
import { isOfRealProvince } from '../people/regions.ts'

/** The region code that, on the first day of the campaign, belongs to this district alone; null where it has none (120116 never decides). */
export function decidingRegion(campaign: Campaign, district: number): string | null {
  const unit = campaign.units[district]
  const valid = unit?.gbCodes.find(
    (entry) =>
      isOfRealProvince(entry.code) &&
      unitsOfRegionCode(campaign.units, entry.code, campaign.opensOn).length === 1 &&
      unitsOfRegionCode(campaign.units, entry.code, campaign.opensOn)[0] === unit,
  )
  return valid?.code ?? null
}

/** The region that a registering authority of the district writes into codes, whether it decides anything or not. */
export function registeringRegion(campaign: Campaign, district: number): string {
  return decidingRegion(campaign, district) ?? campaign.units[district]?.territoryParent ?? '100000'
}
