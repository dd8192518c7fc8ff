/** First two characters: registering department and class of body, 2015 edition and its amendments (domain §6.1). */
const CLASSES = new Set(
  '11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 55 59 61 62 69 71 72 79 81 89 91 92 93 99 A1 A9 N1 N2 N3 N9 Y1'.split(
    ' ',
  ),
)

/** Whether the first two characters of a unified social credit code are assigned. New ones appear: warn only. */
export function isRegisteringClass(pair: string): boolean {
  return CLASSES.has(pair)
}
