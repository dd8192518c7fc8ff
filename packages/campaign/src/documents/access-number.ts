// The alphabet of credit codes (GB 32100): no letter that is taken for a figure.
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** 31⁹: nobody guesses a number, whatever he knows of the employer. */
const RANDOM_CHARACTERS = 9

/** How many random values below {@link ACCESS_BASE} a number needs. */
export const ACCESS_VALUES = RANDOM_CHARACTERS
export const ACCESS_BASE = ALPHABET.length

/**
 * The number on a paper that opens the employer's page: the campaign's year, random characters, and a check character
 * that finds a slip of the finger.
 * @param values as many random integers below ACCESS_BASE as ACCESS_VALUES says
 * @example accessNumber(2016, [0, 1, 2, 3, 4, 5, 6, 7, 8]) // 2016-01234-5678Q
 */
export function accessNumber(year: number, values: readonly number[]): string {
  const characters = values.map((value) => ALPHABET[value] ?? '').join('')
  const whole = `${characters}${checkCharacter(year, characters)}`
  return `${year}-${whole.slice(0, 5)}-${whole.slice(5)}`
}

/**
 * Reads a number as somebody typed it: any case, with or without hyphens and blanks, full-width too.
 * @returns its normal form and its year; null when it is mistyped
 */
export function readAccessNumber(written: string): { number: string; year: number } | null {
  const plain = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
  const parts = /^(\d{4})([0-9A-Z]{9})([0-9A-Z])$/u.exec(plain)
  const [, year = '', characters = '', check] = parts ?? []
  if (parts === null || check !== checkCharacter(Number(year), characters)) return null
  const whole = `${characters}${check}`
  return { number: `${year}-${whole.slice(0, 5)}-${whole.slice(5)}`, year: Number(year) }
}

/** An employer's code as it is compared: any case, no blanks or hyphens, full-width as half-width. */
export function plainCode(written: string): string {
  return written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z\p{Script=Han}]/gu, '')
}

/** Weighted sum over a prime base: finds every single wrong character and every two that changed places. */
function checkCharacter(year: number, characters: string): string | undefined {
  const values = [...String(year), ...characters].map((character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return undefined
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0)
  return ALPHABET[sum % ACCESS_BASE]
}
