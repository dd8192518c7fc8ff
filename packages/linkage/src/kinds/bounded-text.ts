const LONGEST = 400

/**
 * The first 400 code points of a cell without NUL: what follows tells no record from another, and a cell of a
 * megabyte must not take a second to compare.
 */
export function boundedText(raw: string): string {
  const text = raw.includes('\0') ? raw.slice(0, 4 * LONGEST).replaceAll('\0', '') : raw
  if (text.length <= LONGEST) return text
  let end = 0
  for (let taken = 0; taken < LONGEST && end < text.length; taken++) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return text.slice(0, end)
}

/** ASCII and ideographs alone, none of which stands for another: nearly every cell, and nothing that a form would change. */
function isOrdinary(text: string): boolean {
  if (text.length > LONGEST) return false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0 || (unit > 0x7f && unit < 0x4e00) || unit > 0x9fff) return false
  }
  return true
}

/**
 * A cell as names and addresses read it: {@link boundedText} with half surrogates as U+FFFD and compatibility forms (full width,
 * ideographs in circles) as what they stand for, so that its script can be asked.
 *
 * @example cellText('ＡＢＣ㈱') // 'ABC(株)'
 */
export function cellText(raw: string): string {
  return isOrdinary(raw) ? raw : boundedText(boundedText(raw).toWellFormed().normalize('NFKC'))
}
