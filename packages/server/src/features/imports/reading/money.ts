import { type Parsed, parseCents, parseDecimal } from '@kuomian/sheets'

/**
 * Reads an amount as whole cents.
 *
 * @param scale yuan per unit of the column (万元: 10000); what is beyond a cent is rounded half up once
 * @example readMoney('12.5', 10_000) // { ok: true, value: 12_500_000 }
 */
export function readMoney(text: string, scale: number): Parsed<number> {
  if (scale === 1) return parseCents(text)
  const decimal = parseDecimal(text.replace(/[元万亿千百¥￥]/gu, ''))
  if (!decimal.ok) return decimal
  const [whole = '', fraction = ''] = decimal.value.replace('-', '').split('.')
  const exact = BigInt(whole + fraction.padEnd(12, '0').slice(0, 12)) * BigInt(scale)
  const cents = Number((exact + 5n * 10n ** 9n) / 10n ** 10n)
  if (!Number.isSafeInteger(cents)) return { ok: false, reason: 'too-large' }
  return { ok: true, value: decimal.value.startsWith('-') ? -cents : cents }
}
