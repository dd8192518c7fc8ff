import { formatCount } from '../../language/format.ts'

/** A change with its sign. @example signedCount(-3) // '−3' · signedCount(0) // '±0' */
export const signedCount = (count: number): string =>
  count === 0 ? '±0' : `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`
