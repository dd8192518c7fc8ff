import type { OrderRules } from './rules.ts'

/** The number of an order as it stands on the paper: head, 〔year〕, 第n号; null before it has one. */
export function orderNumberText(
  { numberHead }: Pick<OrderRules, 'numberHead'>,
  { year, district, number }: { year: number; district: string; number: number | null },
): string | null {
  if (number === null) return null
  return `${numberHead.replaceAll('{district}', district)}〔${year}〕第${number}号`
}
