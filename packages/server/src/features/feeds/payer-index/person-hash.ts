import { hmacOf, type Keys } from '../../../sealing/index.ts'

/** 64 bits of a keyed hash, as two words. */
export type PersonHash = { high: number; low: number }

/**
 * The keyed hash by which the index finds a person, over the 17 digits that say everything (the check character follows from them).
 * @returns a function, since the key is prepared once for millions of numbers
 */
export function personHasher(keys: Pick<Keys, 'index'>): (id: string) => PersonHash {
  const hash = hmacOf(keys.index)
  return (id) => {
    const bytes = hash(Buffer.from(`payer ${id.slice(0, 17)}`, 'latin1'))
    return { high: bytes.readUInt32LE(0), low: bytes.readUInt32LE(4) }
  }
}
