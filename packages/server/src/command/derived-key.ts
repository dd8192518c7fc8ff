import { createHash } from 'node:crypto'

/**
 * A key of the form of a UUID made out of a text: whoever says the same again gets the first answer. Version 7 is the form that
 * clients make, version 8 that of keys which are made out of something else.
 * @example derivedKey('visit/17', 8) === derivedKey('visit/17', 8)
 */
export function derivedKey(text: string, version: 7 | 8): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `${version}${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return parts.join('-')
}
