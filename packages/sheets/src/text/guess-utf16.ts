/** Units of a text that must be characters of tables for it to be UTF-16; the rest may be rare ones. */
const PLAUSIBLE = 0.9

/** Tabs, line ends, printed Latin, Chinese characters and the punctuation and full-width forms that go with them. */
function isCommon(unit: number): boolean {
  if (unit < 0x20) return unit === 9 || unit === 10 || unit === 13
  if (unit < 0x250) return unit < 0x7f || unit >= 0xa0
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x2010 && unit <= 0x2030) ||
    (unit >= 0x3000 && unit <= 0x301f) ||
    (unit >= 0xff00 && unit <= 0xffef)
  )
}

/**
 * The byte order of UTF-16 text without a mark, `null` when the bytes are no such text. Zero bytes alone do not tell: in
 * Chinese text few units have one, and 一 (U+4E00) has it where Latin letters have not. So both orders are read, and the
 * one that makes table text of nearly all units is taken.
 */
export function guessUtf16(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  // No other text has zero bytes, and the delimiters and line ends of UTF-16 always do.
  if (!head.includes(0)) return null
  const units = head.length >> 1
  let little = 0
  let big = 0
  for (let i = 0; i < units; i++) {
    const first = head[2 * i] ?? 0
    const second = head[2 * i + 1] ?? 0
    if (isCommon((second << 8) | first)) little++
    if (isCommon((first << 8) | second)) big++
  }
  if (Math.max(little, big) < PLAUSIBLE * units || little === big) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}
