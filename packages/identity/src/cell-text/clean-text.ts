/** Control, format and variation characters: zero width, BOM, soft hyphen, emoji selectors. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Variation_Selector}]+/gu
const NEEDS_CARE = /[^\p{Script=Han}]/u

function cleanOnce(text: string): string {
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '')
}

/**
 * A name or address as typed, without what typing adds: full width letters (NFKC), invisible characters, blanks
 * at the ends and beside Chinese characters (two-character names are padded, domain §5.3). Blanks between
 * Latin words stay, one each. Idempotent; clean Chinese text is returned as it is.
 */
export function cleanText(value: string): string {
  if (value !== '' && !NEEDS_CARE.test(value) && value.normalize('NFKC') === value) return value
  let text = value
  for (;;) {
    const next = cleanOnce(text)
    if (next === text) return text
    text = next
  }
}
