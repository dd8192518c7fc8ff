/** White space, control and format characters (zero width, BOM, soft hyphen) carry no meaning in a code. */
const NOISE = /[\s\p{Cc}\p{Cf}]+/gu
/** Excel's text marker and the quotes of exports, kept when a cell is copied as it looks. */
const QUOTES_AROUND = /^[='"`‘’“”´]+|['"`‘’“”´]+$/gu
/** Letters that look like X: Cyrillic Ха, Greek Chi, crosses of input methods (×✕✖╳). */
const LOOKS_LIKE_X = /[ХхΧχ×✕✖╳]/gu
/** An asterisk stands for X only as the check character; elsewhere it hides a digit. */
const STAR_AS_CHECK = /^([0-9A-Z]{17}|[0-9A-Z]{8}-?)\*$/
const HYPHENS = /[‐‑‒–—−﹣]/gu

/** Whether the text holds digits and capital letters only: then there is nothing to clean. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (!((c >= 48 && c <= 57) || (c >= 65 && c <= 90))) return false
  }
  return true
}

function cleanOnce(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NOISE, '')
    .replace(LOOKS_LIKE_X, 'X')
    .replace(HYPHENS, '-')
    .replace(QUOTES_AROUND, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(STAR_AS_CHECK, '$1X')
}

/**
 * The text of a code as typed, without what keyboards, spreadsheets and word processors add: full width
 * (NFKC), blanks, zero width characters, quotes around it, lower case, look-alikes of X (domain §5.3 of the linkage notes).
 * I/1 and O/0 are left alone: guessing a code is no cleaning (domain §6.1). Idempotent; clean input is
 * returned as it is.
 *
 * @example cleanCode('’１２０１０１１９８００１０１００１ｘ') // '12010119800101001X'
 */
export function cleanCode(value: string): string {
  if (isPlain(value)) return value
  let text = value
  for (;;) {
    // Stripping can bring characters together that compose; go on until nothing moves.
    const next = cleanOnce(text)
    if (next === text) return text
    text = next
  }
}
