/**
 * Only so many code points of two texts are compared: 2 × 60 different signs are the most that still fit the 127 one-byte signs
 * to which an engine that compares bytes maps them.
 */
export const COMPARED = 60

/** The code points of a text that are compared. */
export function comparedSigns(text: string): readonly number[] {
  const signs: number[] = []
  for (let at = 0; at < text.length && signs.length < COMPARED; at++) {
    const sign = text.codePointAt(at) ?? 0
    if (sign > 0xffff) at++
    signs.push(sign)
  }
  return signs
}
