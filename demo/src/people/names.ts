import { below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'
import { DOTTED_NAMES, GIVEN_FEMALE, GIVEN_MALE, GIVEN_RARE, SURNAMES } from './name-characters.ts'

const male = [...GIVEN_MALE]
const female = [...GIVEN_FEMALE]
const surnames = SURNAMES.flatMap(([surname, weight]) => Array.from({ length: weight }, () => surname))

/** The parts of a made-up name, drawn from frequency tables. */
export function nameParts(seed: number, person: number, isMale: boolean): readonly string[] {
  const draw = mix(seed, STREAM.personName, person)
  const other = mix(seed, STREAM.personName, person, 1)
  const kind = draw % 1000
  if (kind === 0) return [DOTTED_NAMES[other % DOTTED_NAMES.length] ?? '']
  const surname = surnames[below(draw, surnames.length)] ?? '王'
  const given = isMale ? male : female
  const first = given[below(other, given.length)] ?? '明'
  if (kind < 220) return [surname, first]
  const again = mix(seed, STREAM.personName, person, 2)
  if (kind < 222) return [surname, GIVEN_RARE[again % GIVEN_RARE.length] ?? '頔']
  return [surname, first, given[below(again, given.length)] ?? '华']
}
