import type { CivilMonth } from '@kuomian/campaign'
import type { CataloguedDelivery } from '../../imports/index.ts'

/** A tenant that rounds found: it is compared with the ledger whether a list has it or not. */
export type FoundTenant = { id: number; nameKey: string; code: string | null }

/** Everything that a computation depends on: the same settings over the same files give the same rows. */
export type PlaceSettings = {
  /** Folder of the roster lake, under which the deliveries stand. */
  lake: string
  month: CivilMonth
  deliveries: readonly CataloguedDelivery[]
  /** The codes of every employer as the last applied matching run has them; null where there was none. */
  employerCodes: string | null
  found: readonly FoundTenant[]
}

/** A code as it tells an employer, the strongest first: `org:`, `uscc:` or `reg:` before its normal form. */
export function codeOf({
  orgCode,
  uscc,
  registrationNumber,
}: {
  orgCode: string | null
  uscc: string | null
  registrationNumber: string | null
}): string | null {
  if (orgCode !== null) return `org:${orgCode}`
  if (uscc !== null) return `uscc:${uscc}`
  return registrationNumber === null ? null : `reg:${registrationNumber}`
}
