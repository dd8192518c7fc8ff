import { nameParts } from '../people/names.ts'
import { drawOf } from './chance.ts'

/** The name of somebody made up, by the words that tell him from others. */
export function madeName(...words: readonly (string | number)[]): string {
  const draw = drawOf('name', ...words)
  return nameParts(draw.below(1_000_000_000), draw.below(1_000_000_000), draw.percent(60)).join('')
}

/** A landline of an office, in a block of numbers that nobody has: it begins with 000. */
export const officePhone = (...words: readonly (string | number)[]): string =>
  `000-${String(drawOf('phone', ...words).below(100_000_000)).padStart(8, '0')}`
