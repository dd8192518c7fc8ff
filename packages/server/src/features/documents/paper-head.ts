import {
  type Campaign,
  type DocumentKind,
  fullUnitName,
  issuerOf,
  numberPattern,
  type PaperHead,
  paperNumber,
} from '@kuomian/campaign'
import type { Tx } from '../../db/index.ts'

/** A district as papers name it; the city's own papers have none. */
export async function districtOfPaper(
  tx: Tx,
  campaign: Campaign,
  districtId: number | null,
): Promise<{ short: string; full: string }> {
  if (districtId === null) return { short: '', full: '' }
  const { code, name } = await tx
    .selectFrom('district')
    .select(['code', 'name'])
    .where('id', '=', districtId)
    .executeTakeFirstOrThrow()
  const unit = campaign.units.find((candidate) => candidate.code === code)
  return { short: name, full: unit ? fullUnitName(unit) : name }
}

/** The head of a paper: number, day, who signs, whom to ask (R50). */
export function paperHead(
  campaign: Campaign,
  kind: DocumentKind,
  district: { short: string; full: string },
  made: { number: string; today: string },
): PaperHead {
  const city = campaign.city.names[0] ?? campaign.city.name.zh
  const office = campaign.texts.issuer.zh
  const issuer = issuerOf(campaign.documents, kind, { city, district: district.full, office })
  const { name = '', phone = '' } = campaign.organisation.contact ?? {}
  return {
    number: made.number,
    madeOn: made.today,
    issuer,
    district: district.short,
    contact: { name, phone, address: '' },
  }
}

/** A number of the campaign's register. */
export const numberText = (
  campaign: Campaign,
  kind: DocumentKind,
  district: { short: string },
  n: number,
): string =>
  paperNumber(numberPattern(campaign.documents, kind), {
    prefix: campaign.texts.documentPrefix,
    district: district.short,
    year: campaign.year,
    n,
  })
