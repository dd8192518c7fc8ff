import { diceOf, scatter } from '../chance.ts'
import { miswritten } from './mistakes.ts'
import { personAt } from './person.ts'

/** Columns of the list that is to be rid of its duplicates. */
export const LIST_COLUMNS = [
  'key',
  'given_name',
  'surname',
  'address',
  'suburb',
  'postcode',
  'date_of_birth',
] as const

/** A fifth of the rows are duplicates; a quarter of the people who have one have two. */
const ORIGINALS = 0.8
const DOUBLED = 0.15

/** One list with its duplicates scattered over it; the same size and seed give the same bytes. */
export function* listRows(seed: number, rows: number): Generator<readonly string[]> {
  const whose = peopleOf(seed, rows)
  for (let row = 0; row < rows; row++) {
    const { person, copy } = whose(row)
    const original = personAt(seed, person)
    const told = copy === 0 ? original : miswritten(original, diceOf(seed + 1, row))
    yield [
      `r${row}`,
      told.given_name,
      told.surname,
      told.address,
      told.suburb,
      told.postcode,
      told.date_of_birth,
    ]
  }
}

/** Every pair of rows that are one person, each once. */
export function* listTruth(seed: number, rows: number): Generator<readonly string[]> {
  const whose = peopleOf(seed, rows)
  const rowsOf = new Map<number, number[]>()
  const originals = Math.floor(rows * ORIGINALS)
  const doubled = new Set<number>()
  for (let copy = originals; copy < rows; copy++) doubled.add(whose.original(copy))
  for (let row = 0; row < rows; row++) {
    const { person } = whose(row)
    if (!doubled.has(person)) continue
    const others = rowsOf.get(person)
    if (others === undefined) {
      rowsOf.set(person, [row])
      continue
    }
    for (const other of others) yield [`r${other}`, `r${row}`]
    others.push(row)
  }
}

type Whose = { (row: number): { person: number; copy: number }; original(place: number): number }

function peopleOf(seed: number, rows: number): Whose {
  const originals = Math.floor(rows * ORIGINALS)
  const doubled = Math.max(1, Math.floor(rows * DOUBLED))
  const place = scatter(seed + 2, rows)
  const chosen = scatter(seed + 3, originals)
  const original = (at: number): number => chosen((at - originals) % doubled)
  const whose = (row: number): { person: number; copy: number } => {
    const at = place(row)
    return at < originals ? { person: at, copy: 0 } : { person: original(at), copy: 1 }
  }
  return Object.assign(whose, { original })
}
