import { residentIdCheckCharacter } from '@kuomian/identity'
import { permutation } from '../random/permutation.ts'
import { STREAM } from '../random/stream.ts'
import { civilDay, dayNumber } from './days.ts'
import { nameParts } from './names.ts'
import type { Regions } from './regions.ts'

/** A group of people with ID numbers of its own: same ages, same range of sequence numbers. */
interface Cohort {
  readonly firstDay: number
  readonly days: number
  readonly firstSequence: number
  readonly sequences: number
}

const WORKERS = cohort('1957-01-01', '1995-12-31', 1, 891)
const RETIRED = cohort('1936-01-01', '1954-12-31', 1, 891)
const STUDENTS = cohort('1991-01-01', '1994-12-31', 901, 90)

function cohort(first: string, last: string, firstSequence: number, sequences: number): Cohort {
  const firstDay = dayNumber(first)
  return { firstDay, days: dayNumber(last) - firstDay + 1, firstSequence, sequences }
}

/**
 * The made-up people of the city. Nobody is stored: number, name and birth of a person follow from an index. Workers (payers, lapsed, named in
 * leads …) have indices from 0; retired persons are −1, −2 …; students are asked for apart. No two of them share an ID number, and no
 * number ends in 00 and its check digit, which would look like a number that a spreadsheet has rounded.
 */
export class People {
  readonly #regions: Regions
  readonly #seed: number
  readonly #workers: (index: number) => string
  readonly #retired: (index: number) => string
  readonly #students: (index: number) => string

  constructor(seed: number, regions: Regions) {
    this.#seed = seed
    this.#regions = regions
    this.#workers = this.#numbers(WORKERS, 0)
    this.#retired = this.#numbers(RETIRED, 1)
    this.#students = this.#numbers(STUDENTS, 2)
  }

  #numbers(group: Cohort, which: number): (index: number) => string {
    const { codes } = this.#regions
    const scatter = permutation(
      this.#seed,
      STREAM.residentId + which * 1000,
      codes.length * group.days * group.sequences,
    )
    const births = Array.from({ length: group.days }, (_, day) =>
      civilDay(group.firstDay + day).replaceAll('-', ''),
    )
    return (index) => {
      const place = scatter(index)
      const region = codes[place % codes.length] ?? ''
      const rest = Math.floor(place / codes.length)
      const step = Math.floor(rest / group.days)
      const sequence = group.firstSequence + step + Math.floor(step / 99)
      const head = `${region}${births[rest % group.days] ?? ''}${String(sequence).padStart(3, '0')}`
      return head + residentIdCheckCharacter(head)
    }
  }

  /** The 18-character resident ID of a worker (0 …) or a retired person (−1 …). */
  residentId(person: number): string {
    return person >= 0 ? this.#workers(person) : this.#retired(-1 - person)
  }

  /** The resident ID of a student who is in no other roster. */
  studentId(index: number): string {
    return this.#students(index)
  }

  /** The parts of a person's name; an ID number tells the sex. */
  nameParts(person: number, residentId: string): readonly string[] {
    return nameParts(this.#seed, person, (residentId.charCodeAt(16) & 1) === 1)
  }

  /** A person's whole name. */
  name(person: number, residentId: string): string {
    return this.nameParts(person, residentId).join('')
  }

  /** Whether the ID number was issued in the city itself. */
  isLocal(residentId: string): boolean {
    const region = residentId.slice(0, 6)
    return this.#regions.codes.indexOf(region) < this.#regions.local
  }
}
