import { joinWord } from './word.ts'

/**
 * Which characters a text has, as 64 bits: one bit for each code point. An edit changes at most two of them, so that two
 * texts whose signatures differ in more than twice so many bits are more than so many edits apart.
 *
 * @example popcount(signature('王小明') ^ signature('王晓明')) <= 2
 */
export function signature(text: string): bigint {
  let high = 0
  let low = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.codePointAt(at) ?? 0
    if (character > 0xffff) at++
    const bit = Math.imul(character, 0x9e3779b1) >>> 26
    if (bit < 32) low |= 1 << bit
    else high |= 1 << (bit - 32)
  }
  return joinWord(high, low)
}

/** Length in code points; a lone surrogate counts as one. */
export function codePoints(text: string): number {
  let pairs = 0
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      const before = text.charCodeAt(at - 1)
      if (before >= 0xd800 && before <= 0xdbff) pairs++
    }
  }
  return text.length - pairs
}
