/** What a number format makes of a number, as far as reading needs it. */
export type NumberMeaning =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'percent' }
  /** `00000`: the printed number has at least so many digits (codes typed as numbers). */
  | { readonly kind: 'padded'; readonly digits: number }

export const PLAIN: NumberMeaning = { kind: 'plain' }
const DATE: NumberMeaning = { kind: 'date' }
const PERCENT: NumberMeaning = { kind: 'percent' }

/** Built-in formats without a code in the file: 27–36 and 50–58 are the dates of Chinese Excel (ECMA-376 §18.8.30). */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** The meaning of a number format by its number and, for a custom one, its code. */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (id === 46) return PLAIN
    if (id === 9 || id === 10) return PERCENT
    return isBuiltInDate(id) ? DATE : PLAIN
  }
  // `[h]:mm` is a duration, not a day.
  if (/\[(h+|m+|s+)\]/i.test(code)) return PLAIN
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  const [positive = ''] = bare.split(';')
  if (/^0{2,}$/.test(positive)) return { kind: 'padded', digits: positive.length }
  if (/general|通用/i.test(positive)) return PLAIN
  if (/[ymdhs]/i.test(positive)) return DATE
  return positive.includes('%') ? PERCENT : PLAIN
}
