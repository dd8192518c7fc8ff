/** The characters of GB 2312, by the decoder of every JavaScript engine: what a Chinese keyboard of the 1980s could write. */
export function gb2312() {
  const decoder = new TextDecoder('gbk', { fatal: true })
  const characters = new Set()
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      // Row D7 ends with five places that the standard leaves free.
      if (high === 0xd7 && low >= 0xfa) continue
      characters.add(decoder.decode(new Uint8Array([high, low])))
    }
  }
  return characters
}

/** The characters that the tables are about: CJK Unified Ideographs and their extension A. */
export function* ideographs() {
  for (let code = 0x3400; code <= 0x4dbf; code++) yield String.fromCodePoint(code)
  for (let code = 0x4e00; code <= 0x9fff; code++) yield String.fromCodePoint(code)
}
