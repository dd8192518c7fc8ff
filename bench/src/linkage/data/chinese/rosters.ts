import { diceOf, scatter } from '../chance.ts'
import { readingOf } from './characters.ts'
import { miswritten } from './mistakes.ts'
import { personAt } from './person.ts'

/** Size of two Chinese rosters; the same sizes and seed give the same bytes. */
export type RosterSize = { seed: number; left: number; right: number }

/** Columns of both rosters. `pinyin` is there for engines that know no Chinese: the toneless reading, ready made. */
export const ROSTER_COLUMNS = ['key', 'id', 'name', 'pinyin', 'phone', 'employer', 'region'] as const

/** Share of the right roster that is in the left one. */
const OVERLAP = 0.8

/** The left roster: everybody in it once, without a mistake. */
export function* leftRows({ seed, left }: RosterSize): Generator<readonly string[]> {
  for (let row = 0; row < left; row++) {
    const person = personAt(seed, row, left)
    const reading = readingOf(person.name)
    yield [`a${row}`, person.id, person.name.join(''), reading, person.phone, person.employer, person.region]
  }
}

/** The right roster: four in five are people of the left one, as a second clerk wrote them years later. */
export function* rightRows(size: RosterSize): Generator<readonly string[]> {
  const { seed, left, right } = size
  const partner = partnerOf(size)
  for (let row = 0; row < right; row++) {
    const person = personAt(seed, partner(row), left)
    const written = miswritten(seed, person, diceOf(seed + 1, row), left)
    const name = written.name.join('')
    const reading = readingOf(written.name)
    yield [`b${row}`, written.id ?? '', name, reading, written.phone ?? '', written.employer, written.region]
  }
}

/** Which rows are the same person. */
export function* truthRows(size: RosterSize): Generator<readonly string[]> {
  const partner = partnerOf(size)
  for (let row = 0; row < size.right; row++) {
    const person = partner(row)
    if (person < size.left) yield [`a${person}`, `b${row}`]
  }
}

/** Number of the person of a row on the right; numbers from `left` on are people who are not in the left roster. */
function partnerOf({ seed, left, right }: RosterSize): (row: number) => number {
  const place = scatter(seed + 2, right)
  const person = scatter(seed + 3, left)
  const known = Math.floor(right * OVERLAP)
  return (row) => {
    const at = place(row)
    return at < known ? person(at) : left + at
  }
}
