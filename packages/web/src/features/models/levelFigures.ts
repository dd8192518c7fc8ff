import type { ModelView } from '@kuomian/contract'

/**
 * A share of pairs in two significant digits, small ones too; null where it was never learned.
 *
 * @example shareText(0.934) // '93%' · shareText(0.00123) // '0.12%' · shareText(0.0000012) // '0.00012%'
 */
export function shareText(share: number | null): string {
  if (share === null) return '—'
  const percent = share * 100
  if (percent === 0) return '0%'
  if (percent >= 99.95 && percent < 100) return `${percent.toPrecision(5)}%`
  const decimals = Math.min(9, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(percent)))))
  return `${percent.toFixed(decimals)}%`
}

/** The largest weight of any level, in whole bits: every bar is drawn against it. At least 1. */
export function weightReach(comparisons: ModelView['comparisons']): number {
  const weights = comparisons.flatMap(({ levels }) => levels.map(({ weight }) => Math.abs(weight ?? 0)))
  return Math.max(1, Math.ceil(Math.max(0, ...weights)))
}
