import { z } from 'zod'
import { DOCUMENT_KINDS, type DocumentKind } from './kinds.ts'

const kindSchema = z.enum(Object.keys(DOCUMENT_KINDS))

/** How a campaign's papers are numbered, signed and answered; every value has one that fits most. */
export const documentRulesSchema = z.strictObject({
  /** Number of a kind; {district}, {year} and {n} are filled in. */
  numbers: z.partialRecord(kindSchema, z.string().includes('{n}').includes('〔{year}〕')).default({}),
  /** Who signs a kind; {city}, {district} and {office} are filled in. */
  issuers: z.partialRecord(kindSchema, z.string().min(1)).default({}),
  /** The short list of what to bring (优化流程，减少要件, R49). */
  bring: z
    .array(z.string().min(1))
    .min(1)
    .default([
      '营业执照或登记证书副本',
      '职工名册（姓名、证件号码、用工起始日期）',
      '上月工资表',
      '经办人身份证件',
    ]),
  /** Half days that an employer can book: how many a day, how far ahead. */
  appointments: z
    .strictObject({
      slots: z
        .array(z.strictObject({ code: z.string().regex(/^[a-z-]+$/), title: z.string() }))
        .min(1)
        .default([
          { code: 'morning', title: '上午 9:00—11:30' },
          { code: 'afternoon', title: '下午 13:30—16:30' },
        ]),
      perSlot: z.int().min(1).max(1_000).default(8),
      workingDaysAhead: z.int().min(1).max(60).default(10),
    })
    .prefault({}),
})

/** How a campaign's papers are numbered, signed and answered. */
export type DocumentRules = z.infer<typeof documentRulesSchema>

/** The pattern of a kind's numbers. */
export const numberPattern = (rules: DocumentRules, kind: DocumentKind): string =>
  rules.numbers[kind] ?? DOCUMENT_KINDS[kind].number

/** Who signs a kind of paper; without a district it is the city's own. */
export function issuerOf(
  rules: DocumentRules,
  kind: DocumentKind,
  names: { city: string; district: string; office: string },
): string {
  const { issuer, cityIssuer } = DOCUMENT_KINDS[kind]
  const own = names.district === '' ? (cityIssuer ?? '{office}') : issuer
  return (rules.issuers[kind] ?? own)
    .replaceAll('{city}', names.city)
    .replaceAll('{district}', names.district)
    .replaceAll('{office}', names.office)
}
