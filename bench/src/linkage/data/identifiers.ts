import { scatter } from './chance.ts'

/** Columns of two lists of identifiers without mistakes. */
export const IDENTIFIER_COLUMNS = ['key', 'code'] as const

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Share of the right list that is in the left one. */
const OVERLAP = 0.8

/** One of two lists of identifiers: each has every number once, and four in five of the right are on the left. */
export function* identifierRows(
  side: 'left' | 'right',
  size: { left: number; right: number },
): Generator<readonly string[]> {
  const rows = size[side]
  const number = numberOf(side, size)
  for (let row = 0; row < rows; row++)
    yield [`${side === 'left' ? 'a' : 'b'}${row}`, identifierAt(number(row))]
}

/** Which rows have the same identifier. */
export function* identifierTruth(size: { left: number; right: number }): Generator<readonly string[]> {
  const rowOf = new Uint32Array(size.left)
  const [left, right] = [numberOf('left', size), numberOf('right', size)]
  for (let row = 0; row < size.left; row++) rowOf[left(row)] = row
  for (let row = 0; row < size.right; row++) {
    const number = right(row)
    if (number < size.left) yield [`a${rowOf[number]}`, `b${row}`]
  }
}

function numberOf(side: 'left' | 'right', size: { left: number; right: number }): (row: number) => number {
  const place = scatter(side === 'left' ? 5 : 6, size[side])
  const first = side === 'left' ? 0 : size.left - Math.floor(size.right * OVERLAP)
  return (row) => first + place(row)
}

/** Nine characters of a number space that scatters, after a head that many share. */
function identifierAt(number: number): string {
  let rest = (number * 536_870_909 + 12_345) % 900_000_000_000
  let tail = ''
  for (let i = 0; i < 9; i++) {
    tail += ALPHABET[rest % 31] ?? ''
    rest = Math.floor(rest / 31)
  }
  return `91${370_101 + (number % 20)}${tail}K`
}
