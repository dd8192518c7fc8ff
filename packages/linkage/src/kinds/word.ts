const HALVES = new DataView(new ArrayBuffer(8))

/** A 64-bit unsigned integer of two halves of 32 bits, without the BigInts that shifting would make. */
export function joinWord(high: number, low: number): bigint {
  HALVES.setInt32(0, high)
  HALVES.setInt32(4, low)
  return HALVES.getBigUint64(0)
}
