import type { MadeCity } from '../city/made-city.ts'
import type { RosterNoise } from '../noise/noise.ts'
import { nameParts } from '../people/names.ts'
import { mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'

/** Of a hundred employers so many name their legal representative as the one to ask for. */
const ownContactPercent = 30

/**
 * Who speaks for an employer as one register names them: legal representative and contact person, made up like everybody, each a cell
 * with the register's own defects.
 */
export function officialsOf(
  made: MadeCity,
  noise: RosterNoise,
  employer: number,
): [legal: string, contact: string] {
  const draw = mix(made.seed, STREAM.official, employer)
  const legal = nameAt(draw)
  if (draw % 100 < ownContactPercent) {
    return [noise.officialName(legal, employer * 2), noise.sameOfficial(legal, employer)]
  }
  const contact = nameAt(mix(made.seed, STREAM.official, employer, 1))
  return [noise.officialName(legal, employer * 2), noise.officialName(contact, employer * 2 + 1)]
}

const nameAt = (draw: number): string => nameParts(draw, 0, draw % 3 > 0).join('')
