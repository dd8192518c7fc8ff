import { below, mix } from '../random/hash.ts'
import { STREAM } from '../random/stream.ts'

const FLOOR = 2812
const SPAN = 11_246

/** A monthly contribution base in whole yuan, skewed to the floor. The figures are made up: the year's real ones are not verified. */
export function baseOf(seed: number, person: number): number {
  const draw = below(mix(seed, STREAM.base, person), 1000)
  return FLOOR + Math.floor((draw * draw * draw * SPAN) / 1_000_000_000)
}

/** A share of a base in percent, as an amount with two decimals. */
export function shareOf(base: number, percent: number): string {
  return yuan(base * percent)
}

/** Whole cents as yuan with two decimals. */
export function yuan(cents: number): string {
  const text = String(cents).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
