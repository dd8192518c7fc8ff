import type { Bilingual } from '../districts/index.ts'
import type { FeedRuleOf } from './rules.ts'

/** An employer that was subsidised or lent to, with the staff that it reported and the payers of the month. */
export type ReportedStaff = {
  employer: string
  /** Null where the roster does not state it: then nothing can be missing. */
  staff: number | null
  paying: number
  /** Sum of what it received, in cents. */
  subsidyCents: number
}

/** An employer with a gap and its two ranks: who are the most people missing at, who received the most. */
export type RankedGap = ReportedStaff & {
  gap: number
  gapRank: number
  subsidyRank: number
  because: Bilingual
}

/**
 * The employers that report more staff than pay, the widest gap first and the largest subsidy first among equals (R31, R32: 锁定重点). Equals share a rank and the
 * next is skipped; ranks are among the employers with a gap.
 */
export function rankStaffGaps(
  employers: readonly ReportedStaff[],
  { least }: Pick<FeedRuleOf<'staff-gap'>, 'least'>,
): RankedGap[] {
  const short = employers
    .map((one) => ({ ...one, gap: (one.staff ?? 0) - one.paying }))
    .filter(({ gap }) => gap >= least)
    .sort((a, b) => b.gap - a.gap || b.subsidyCents - a.subsidyCents || (a.employer < b.employer ? -1 : 1))
  const gapRanks = ranksOf(short.map(({ gap }) => gap))
  const subsidyRanks = ranksOf(short.map(({ subsidyCents }) => subsidyCents))
  return short.map((one) => ({
    ...one,
    gapRank: gapRanks.get(one.gap) ?? 0,
    subsidyRank: subsidyRanks.get(one.subsidyCents) ?? 0,
    because: {
      zh: `申报${one.staff}人，缴费${one.paying}人，差${one.gap}人`,
      en: `Reports ${one.staff} staff, ${one.paying} pay: ${one.gap} are missing`,
    },
  }))
}

/** The rank of each value, the highest first: the place of its first occurrence. */
function ranksOf(values: readonly number[]): Map<number, number> {
  const ranks = new Map<number, number>()
  for (const [place, value] of [...values].sort((a, b) => b - a).entries())
    if (!ranks.has(value)) ranks.set(value, place + 1)
  return ranks
}
