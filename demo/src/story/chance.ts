import { below, mix, pick } from '../random/hash.ts'

/**
 * Chance of the story, out of words: the same words draw the same, so that a story that was broken off goes on as it would have gone.
 * @example drawOf('visit', 17).pick(['U02', 'U05'])
 */
export function drawOf(...words: readonly (string | number)[]): Draw {
  let seed = 0
  for (const character of words.join('/')) seed = mix(seed, 0, character.codePointAt(0) ?? 0)
  return new Draw(seed)
}

/** One draw; each question to it has its own answer, which stays. */
export class Draw {
  readonly #seed: number
  #asked = 0

  constructor(seed: number) {
    this.#seed = seed
  }

  #next(): number {
    this.#asked += 1
    return mix(this.#seed, 1, this.#asked)
  }

  /** A whole number from 0 to `size` − 1. */
  below(size: number): number {
    return below(this.#next(), size)
  }

  /** Whether something happens that happens so often out of a hundred times. */
  percent(share: number): boolean {
    return this.below(100) < share
  }

  /** One of several. */
  pick<T>(from: readonly T[]): T {
    return pick(this.#next(), from)
  }
}
