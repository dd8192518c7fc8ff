import type { CivilDay, CivilMonth } from '@kuomian/campaign'

/** An employer as a row names it; '' where the row does not say. */
export type NamedEmployer = {
  uscc: string
  orgCode: string
  registrationNumber: string
  nameKey: string
  name: string
  address: string
  phone: string
  legalPerson: string
  contact: string
  /** Codes of reporting units. */
  district: string
  addressDistrict: string
}

/** Somebody whom a row names by a valid ID number. */
export type NamedPerson = { id: string; name: string }

/** What a row of a feed says, as far as its rule asks. */
export type FeedFacts = {
  /** The row's own day: registered, subsidised, founded, refunded; null where it does not say. */
  beganOn: CivilDay | null
  leftOn: CivilDay | null
  person: NamedPerson | null
  employer: NamedEmployer | null
  staff: number | null
  amountCents: number | null
  month: CivilMonth | null
  papersAsked: number | null
}

/** The strongest identifier of an employer that a row states, as matching names it; null where there is not even a name. */
export function employerKey({
  orgCode,
  uscc,
  registrationNumber,
  nameKey,
}: Pick<NamedEmployer, 'orgCode' | 'uscc' | 'registrationNumber' | 'nameKey'>): string | null {
  if (orgCode !== '') return `org:${orgCode}`
  if (uscc !== '') return `uscc:${uscc}`
  if (registrationNumber !== '') return `reg:${registrationNumber}`
  return nameKey === '' ? null : `name:${nameKey}`
}
