/**
 * Orders texts by code point, as SQL engines order UTF-8 bytes. JavaScript's own order is by UTF-16 unit, which puts
 * U+1F600 before U+FF01.
 * @returns negative, zero or positive
 */
export function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  for (let at = 0; at < length; at++) {
    const a = one.charCodeAt(at)
    const b = other.charCodeAt(at)
    if (a !== b) return place(a) - place(b)
  }
  return one.length - other.length
}

/** Surrogates stand for code points above all other units. */
function place(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}
