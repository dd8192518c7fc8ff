import { z } from 'zod'

const count = z.int().min(0).max(1_000_000)

/** Head counts of an employer as found on site (用工情况, domain §10.1). */
export const headCountsSchema = z.strictObject({
  /** 在岗人数 */
  onSite: count,
  /** 劳动合同人数 */
  contract: count,
  /** 派遣人数: insured through the dispatch firm. */
  dispatched: count,
  /** 非全日制 */
  partTime: count,
  /** 退休返聘 */
  rehiredRetirees: count,
  /** 实习 */
  interns: count,
  /** 外地已参保, with proof. */
  insuredElsewhere: count,
  /** 应参保人数 */
  due: count,
  /** 已参保人数 */
  insured: count,
})

/** Head counts of an employer as found on site. */
export type HeadCounts = z.infer<typeof headCountsSchema>

/** What the identity demands: 应参保 = 在岗 − 退休返聘 − 实习 − 派遣 − 外地已参保 (domain §10.1). */
export function dueByIdentity(counts: Omit<HeadCounts, 'due' | 'insured'>): number {
  return counts.onSite - counts.rehiredRetirees - counts.interns - counts.dispatched - counts.insuredElsewhere
}

/** 差额: persons who should be insured and are not; never negative (T08: a surplus is no task). */
export function shortfall(counts: Pick<HeadCounts, 'due' | 'insured'>): number {
  return Math.max(0, counts.due - counts.insured)
}

/** What is wrong with head counts: the field that a person must look at. */
export type HeadCountProblem = 'identity-broken' | 'insured-exceeds-on-site' | 'parts-exceed-on-site'

/** Checks the identity and the bounds; null when all holds. */
export function headCountProblem(counts: HeadCounts): HeadCountProblem | null {
  const due = dueByIdentity(counts)
  if (due < 0 || counts.contract + counts.partTime > counts.onSite) return 'parts-exceed-on-site'
  if (counts.due !== due) return 'identity-broken'
  if (counts.insured > counts.onSite) return 'insured-exceeds-on-site'
  return null
}
