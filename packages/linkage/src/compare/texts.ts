/** Signs that stand for one character that could not be typed or shown. */
const WILDCARDS = new Set(['□', '?'])

/**
 * Whether two texts have the same first `length` code points; a shorter text has no such beginning.
 *
 * @example samePrefix('11010519491231002X', '110105194912310038', 14)
 */
export function samePrefix(left: string, right: string, length: number): boolean {
  let at = 0
  for (let taken = 0; taken < length; taken++) {
    const sign = left.codePointAt(at)
    if (sign === undefined || sign !== right.codePointAt(at)) return false
    at += sign > 0xffff ? 2 : 1
  }
  return true
}

/**
 * Whether two texts are the same where □ or ? on either side stands for any one character. At least one such sign is there.
 *
 * @example wildcardAgrees('王□明', '王䶮明')
 */
export function wildcardAgrees(left: string, right: string): boolean {
  const [l, r] = [Array.from(left), Array.from(right)]
  if (l.length !== r.length) return false
  let wild = false
  for (let at = 0; at < l.length; at++) {
    const [one, other] = [l[at] ?? '', r[at] ?? '']
    const any = WILDCARDS.has(one) || WILDCARDS.has(other)
    if (one !== other && !any) return false
    wild ||= any
  }
  return wild
}

/** Whether one of the texts contains the other. @example oneIncludes('国联建筑', '四川国联建筑工程') */
export function oneIncludes(left: string, right: string): boolean {
  return left.includes(right) || right.includes(left)
}
