import type { Bilingual } from '../districts/index.ts'

/** What a tenant of a building is: an enterprise, an individual business (个体工商户), or what nothing says (R17). */
export type TenantKind = 'firm' | 'individual' | 'unknown'

/** How a tenant stands to insurance by the ledgers: no account, an account through which nobody pays, persons who pay. */
export type TenantStanding = 'unregistered' | 'registered' | 'paying'

/** What a round found of a tenant: it is there, it has gone, or it is there and on no roster. */
export type TenantFound = 'present' | 'gone' | 'new'

export const TENANT_KINDS = {
  firm: { zh: '企业', en: 'firm' },
  individual: { zh: '个体工商户', en: 'individual business' },
  unknown: { zh: '不详', en: 'not known' },
} as const satisfies Record<TenantKind, Bilingual>

/** In the order in which they are worked on. */
export const TENANT_STANDINGS = {
  unregistered: { zh: '未登记', en: 'unregistered' },
  registered: { zh: '已登记未缴费', en: 'registered, nobody pays' },
  paying: { zh: '已缴费', en: 'paying' },
} as const satisfies Record<TenantStanding, Bilingual>

export const TENANT_FOUND = {
  present: { zh: '在场', en: 'present' },
  gone: { zh: '已搬离', en: 'gone' },
  new: { zh: '新发现', en: 'new' },
} as const satisfies Record<TenantFound, Bilingual>

/** The codes and the name by which a tenant is known. */
export type TenantIdentity = {
  name: string
  uscc: string | null
  orgCode: string | null
  registrationNumber: string | null
}

/** Words at the end of the names of enterprises, and of individual businesses. */
const FIRM_NAME = /(公司|集团|企业|合伙|合作社|事务所|中心|分行|支行|厂)([(（][^)）]*[)）])?$/
const INDIVIDUAL_NAME = /(店|铺|摊位?|行|部|馆|坊|档口?|商行|超市|小吃|门市)$/

/**
 * What kind of business a tenant is. Codes decide: class 91 or 92 of the unified code (GB 32100), the seventh digit of a registration number
 * (GS 15-2006: 6 and above are individual businesses). Without a code the end of the name does.
 */
export function tenantKind({ name, uscc, registrationNumber }: TenantIdentity): TenantKind {
  if (uscc !== null) return uscc.startsWith('92') ? 'individual' : 'firm'
  const first = registrationNumber?.length === 15 ? Number(registrationNumber[6]) : null
  if (first !== null) return first >= 6 ? 'individual' : 'firm'
  if (FIRM_NAME.test(name)) return 'firm'
  return INDIVIDUAL_NAME.test(name) ? 'individual' : 'unknown'
}

/** How a tenant stands by the ledgers: accounts that are not cancelled, and distinct persons who pay through them for the month. */
export function tenantStanding({ accounts, payers }: { accounts: number; payers: number }): TenantStanding {
  if (payers > 0) return 'paying'
  return accounts > 0 ? 'registered' : 'unregistered'
}

/** What is known of a tenant when somebody asks whether there is work to do. */
export type TenantFacts = {
  kind: TenantKind
  standing: TenantStanding
  /** As the last round found it; null while nobody was there. */
  found: TenantFound | null
  /** Workers that the round counted, without the owner; null when not counted. */
  workers: number | null
}

/**
 * Must somebody be insured here by an employer who has no account? An individual business without a worker owes nothing: its owner may insure
 * himself (社会保险法 art. 10). Who has gone is looked for elsewhere.
 */
export function isOpenTenant({ kind, standing, found, workers }: TenantFacts): boolean {
  if (standing !== 'unregistered' || found === 'gone') return false
  return !(kind === 'individual' && workers === 0)
}
