import { normaliseDistrictName } from '../districts/index.ts'
import type { Campaign } from './schema.ts'

/** The code of the office a document names, by its name or any of its aliases (T22); undefined for an office the campaign does not know. */
export function officeCode(campaign: Pick<Campaign, 'offices'>, written: string): string | undefined {
  const name = normaliseDistrictName(written)
  return campaign.offices.find((office) =>
    [office.name.zh, ...office.aliases].some((alias) => normaliseDistrictName(alias) === name),
  )?.code
}
