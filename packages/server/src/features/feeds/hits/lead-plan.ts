import { type Campaign, type DistrictRule, districtOf, unitsOfRegionCode } from '@kuomian/campaign'
import { type Gazetteer, parseAddress, streetOf } from '@kuomian/identity'
import type { EmployerAccounts } from './employer-accounts.ts'
import type { StandingHit } from './standing-hits.ts'

/** The lead that the hits of one employer, or of one person without an employer, ask for: the same from the same hits in any order. */
export type LeadPlan = {
  name: string
  address: string | null
  phone: string | null
  legalPerson: string | null
  contact: string | null
  street: string | null
  reasons: string[]
  district: { code: string; rule: DistrictRule } | null
}

/** What planning needs of the campaign. */
export type PlanSettings = {
  definition: Pick<Campaign, 'leadClasses' | 'units'>
  gazetteer: Gazetteer
  /** Codes of the districts by their ids. */
  districtCodes: ReadonlyMap<number, string>
}

/** The classes of hits in the campaign's order: the first is the lead's. */
export function reasonsInOrder(
  classes: readonly string[],
  { leadClasses }: Pick<Campaign, 'leadClasses'>,
): string[] {
  const priority = new Map(leadClasses.map(({ code, priority }) => [code, priority]))
  const last = leadClasses.length + 1
  return [...new Set(classes)].toSorted(
    (a, b) => (priority.get(a) ?? last) - (priority.get(b) ?? last) || (a < b ? -1 : 1),
  )
}

/** Plans the lead of an employer out of all its hits; what rows say differently is taken by rule, never by who came first. */
export function planEmployer(
  hits: readonly StandingHit[],
  accounts: EmployerAccounts | undefined,
  settings: PlanSettings,
): LeadPlan {
  const said = hits.flatMap(({ facts }) => facts.employer ?? [])
  const address = least(said.map((one) => one.address))
  const votes = (districts: readonly string[]) =>
    districts.filter((district) => district !== '').map((district) => ({ district, weight: 1 }))
  const regions = said.flatMap((one) => [one.uscc.slice(2, 8), one.registrationNumber.slice(0, 6)])
  const district = districtOf({
    subCentre: (accounts?.accounts ?? []).flatMap(({ districtId, payers }) => {
      const code = districtId === null ? undefined : settings.districtCodes.get(districtId)
      return code === undefined ? [] : [{ district: code, weight: payers }]
    }),
    roster: votes(said.map((one) => one.district)),
    address: votes(said.map((one) => one.addressDistrict)),
    code: [...new Set(regions)].flatMap((region) =>
      unitsOfRegionCode(settings.definition.units, region).map(({ code }) => code),
    ),
  })
  return {
    name: least(said.map((one) => one.name)) ?? '',
    address,
    phone: least(said.map((one) => one.phone)),
    legalPerson: least(said.map((one) => one.legalPerson)),
    contact: least(said.map((one) => one.contact)),
    street: address === null ? null : streetOf(parseAddress(address, settings.gazetteer)),
    reasons: reasonsInOrder(
      hits.map(({ leadClass }) => leadClass),
      settings.definition,
    ),
    district: district === null ? null : { code: district.district, rule: district.rule },
  }
}

/** Plans the lead of somebody whom no row places at an employer: 0 户 1 人, in no district until somebody decides. */
export function planPerson(hits: readonly StandingHit[], settings: PlanSettings): LeadPlan {
  return {
    ...{ address: null, phone: null, legalPerson: null, contact: null, street: null, district: null },
    name: least(hits.map(({ facts }) => facts.personName ?? '')) ?? '',
    reasons: reasonsInOrder(
      hits.map(({ leadClass }) => leadClass),
      settings.definition,
    ),
  }
}

function least(texts: readonly string[]): string | null {
  return texts.filter((text) => text !== '').toSorted((a, b) => (a < b ? -1 : 1))[0] ?? null
}
