import { type Dice, diceOf, pick, rank } from '../chance.ts'
import { COMMON_SURNAMES, GIVEN_NAMES, HEADS, STREET_TYPES, SUBURB_ENDS, TAILS } from './words.ts'

/** A made-up person as an office writes it down once; '' is a cell left empty. */
export type Person = {
  given_name: string
  surname: string
  address: string
  suburb: string
  postcode: string
  /** yyyy-mm-dd */
  date_of_birth: string
}

const COMPOSED = HEADS.length * TAILS.length
const SUBURBS = 2_000
const FIRST_DAY = Date.UTC(1930, 0, 1) / 86_400_000
const DAYS = 28_000

/** Person number `index`. Nobody shares an address but by chance. */
export function personAt(seed: number, index: number): Person {
  const dice = diceOf(seed, index)
  return {
    given_name: pickRanked(GIVEN_NAMES, dice(1)),
    surname: surnameAt(dice(2)),
    ...homeAt(dice),
    date_of_birth: new Date((FIRST_DAY + Math.floor(dice(3) * DAYS)) * 86_400_000).toISOString().slice(0, 10),
  }
}

/** Where somebody lives. */
export function homeAt(dice: Dice): Pick<Person, 'address' | 'suburb' | 'postcode'> {
  const suburb = rank(dice(4), SUBURBS, 200)
  const number = 1 + rank(dice(5), 400, 30)
  const unit = dice(6) < 0.1 ? `${1 + Math.floor(dice(7) * 20)}/` : ''
  return {
    address: `${unit}${number} ${composed(Math.floor(dice(8) * COMPOSED))} ${pick(STREET_TYPES, dice(9))}`,
    suburb: `${composed(suburb * 2 + 1)}${SUBURB_ENDS[suburb % SUBURB_ENDS.length] ?? ''}`,
    // Neighbouring suburbs share a postcode, two by two.
    postcode: String(2_000 + Math.floor(suburb / 2) * 3),
  }
}

/** The surname that a number from 0 to 1 falls on: some hundred common ones, some thousand rare ones. */
export function surnameAt(share: number): string {
  const place = rank(share, COMMON_SURNAMES.length + COMPOSED, 60)
  return COMMON_SURNAMES[place] ?? composed((place - COMMON_SURNAMES.length) * 7)
}

function composed(index: number): string {
  const [head, tail] = [Math.floor(index / TAILS.length) % HEADS.length, index % TAILS.length]
  return `${HEADS[head] ?? ''}${TAILS[tail] ?? ''}`
}

const pickRanked = (from: readonly string[], share: number): string =>
  from[rank(share, from.length, 20)] ?? 'mary'
