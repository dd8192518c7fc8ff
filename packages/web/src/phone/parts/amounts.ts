/** The most that the rules take: a million yuan a month and more is a slip of the pen. */
const mostCents = 100_000_000

/**
 * The cents of an amount as it is typed in yuan, full-width digits and separators as they come; null for a blank, undefined for
 * what is no amount.
 * @example centsOf('５,000.5') // 500050
 */
export function centsOf(text: string): number | null | undefined {
  const typed = text.normalize('NFKC').replaceAll(/[\s,，]/g, '')
  if (typed === '') return null
  const [, yuan, rest = ''] = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(typed) ?? []
  if (yuan === undefined) return undefined
  const cents = Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return cents > mostCents ? undefined : cents
}

/** Cents as they are typed. @example yuanOf(500050) // '5000.5' */
export function yuanOf(cents: number | null): string {
  return cents === null ? '' : String(cents / 100)
}

/** A whole number as it is typed, full-width digits too; null for a blank, undefined for what is none or too many. */
export function countOf(text: string, most = 1_000_000): number | null | undefined {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return null
  const count = /^\d{1,7}$/.test(typed) ? Number(typed) : undefined
  return count !== undefined && count <= most ? count : undefined
}
