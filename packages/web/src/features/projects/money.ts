import { formatYuan } from '../../language/format.ts'

/** Cents in units of ten thousand yuan with two decimals, rounded half up. @example inTenThousands(12_000_000_000) // '12,000.00' */
export function inTenThousands(cents: number): string {
  return formatYuan(Math.round(cents / 10_000))
}
