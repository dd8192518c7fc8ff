import type { Campaign } from '@kuomian/campaign'

/** Region codes of other provinces that people bring along. */
const ELSEWHERE = [
  '130102',
  '130202',
  '130302',
  '130404',
  '130502',
  '130602',
  '130703',
  '130802',
  '130903',
  '131002',
  '131102',
  '110105',
  '140105',
  '150102',
  '210102',
  '210202',
  '220102',
  '230102',
  '310104',
  '320102',
  '330102',
  '340102',
  '350102',
  '360102',
  '370102',
  '370202',
  '370302',
  '370502',
  '370602',
  '370702',
  '371402',
  '371502',
  '410102',
  '410202',
  '410502',
  '411402',
  '420102',
  '430102',
  '450102',
  '500103',
  '510104',
  '520102',
  '530102',
  '610102',
  '620102',
  '640104',
  '650102',
]
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])/

/** Whether a region code stands for a real province; an invented city's codes need not. */
export function isOfRealProvince(code: string): boolean {
  return PROVINCE.test(code)
}

/** The regions of birth in a city: its own codes, past ones included (they stay in resident IDs), and those of other provinces. */
export interface Regions {
  readonly codes: readonly string[]
  /** How many of the first codes are the city's own. */
  readonly local: number
}

/** The regions that the residents' IDs of a campaign's city come from. */
export function regionsOf(campaign: Campaign): Regions {
  const own = campaign.units
    .flatMap((unit) => unit.gbCodes.map((entry) => entry.code))
    .filter(isOfRealProvince)
  const local = [...new Set(own)]
  return { codes: [...local, ...ELSEWHERE.filter((code) => !local.includes(code))], local: local.length }
}
