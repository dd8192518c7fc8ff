/** What a spreadsheet shows for a long number: 1.20101198001E+17. */
const SCIENTIFIC = /^(\d)(?:\.(\d{0,16}))?E\+?(\d{2})$/

/** The digits that scientific notation has left of a number of 15 or 18 digits. */
export interface ScientificRemains {
  /** Leading digits still known, decimal point taken out. */
  digits: string
  /** Digits of the number before it was shortened: 15 or 18. */
  length: 15 | 18
}

/** Reads `1.20101E+17` (after cleaning); null for anything else. */
export function scientificRemains(text: string): ScientificRemains | null {
  const m = SCIENTIFIC.exec(text)
  if (m === null) return null
  const digits = `${m[1] ?? ''}${m[2] ?? ''}`
  if (m[3] === '17') return { digits, length: 18 }
  if (m[3] === '14') return { digits, length: 15 }
  return null
}

/**
 * Whether 18 digits end as a spreadsheet leaves them: it keeps 15 significant digits and fills up with 000
 * (domain §9.2). Says nothing about a number whose check digit holds: ask that first.
 */
export function endsRounded(text: string): boolean {
  return text.length === 18 && text.endsWith('000')
}
