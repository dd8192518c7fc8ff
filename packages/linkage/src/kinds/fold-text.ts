/** Normal forms are cut here: what follows would decide nothing and could be a whole document pasted into a cell. */
const LONGEST = 400
/** Raw text beyond this is not read: even a cell of signs that all vanish costs no more. */
const LONGEST_READ = 16 * LONGEST

/** Letters that no decomposition reduces to plain ones. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ς: 'σ',
}
const APOSTROPHES = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x201b, 0x2bb, 0x2bc, 0x2032])
const MARKS = /[\u0300-\u036f]/g

/** What one code point becomes: letters and digits, a blank, or nothing. */
function foldCharacter(code: number): string {
  if (APOSTROPHES.has(code)) return ''
  const character = String.fromCodePoint(code)
  if (/^\p{Cf}$/u.test(character)) return ''
  if (!/^[\p{L}\p{N}\p{M}]$/u.test(character)) return ' '
  const lower = character.toLowerCase()
  const letter = LETTERS[lower]
  if (letter !== undefined) return letter
  // Marks are accents on these scripts only; elsewhere they are vowels or voicing.
  if (/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}]/u.test(lower)) {
    return lower.normalize('NFD').replace(MARKS, '')
  }
  return lower
}

const folded: (string | undefined)[] = Array.from({ length: 0x10000 })
function fold(code: number): string {
  if (code > 0xffff) return foldCharacter(code)
  const known = folded[code]
  if (known !== undefined) return known
  const made = foldCharacter(code)
  folded[code] = made
  return made
}

const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** A dot of an acronym: single letters before and behind it, as in Y.M.C.A. */
function isAcronymDot(text: string, at: number): boolean {
  return (
    isLetter(text.charCodeAt(at - 1)) &&
    !isLetter(text.charCodeAt(at - 2)) &&
    isLetter(text.charCodeAt(at + 1)) &&
    !isLetter(text.charCodeAt(at + 2))
  )
}

/** Whether a text is its own fold: small ASCII letters and digits in words with one blank between. */
function isFolded(text: string): boolean {
  if (text.length > LONGEST) return false
  let before = 32
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 ? before === 32 : !((code >= 97 && code <= 122) || (code >= 48 && code <= 57)))
      return false
    before = code
  }
  return before !== 32
}

function foldOnce(raw: string): string {
  const text = raw.normalize('NFKC')
  let made = ''
  let count = 0
  let blank = true
  for (let at = 0; at < text.length && count < LONGEST; at++) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) at++
    const piece = code === 46 && isAcronymDot(text, at) ? '' : fold(code)
    if (piece === '') continue
    if (piece === ' ') {
      if (blank) continue
      blank = true
    } else blank = false
    made += piece
    count += code > 0xffff ? 1 : piece.length
  }
  return blank ? made.slice(0, -1) : made
}

/** Joins letters that stand alone beside each other: Y M C A is written YMCA elsewhere. Does nothing to most texts. */
function joinInitials(text: string): string {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const alone =
      (at === 1 || text.charCodeAt(at - 2) === 32) &&
      (at + 2 === text.length || text.charCodeAt(at + 2) === 32) &&
      isLetter(text.charCodeAt(at - 1)) &&
      isLetter(text.charCodeAt(at + 1))
    if (alone) return text.replace(/(?<= |^)[a-z](?: [a-z])+(?= |$)/g, (run) => run.replaceAll(' ', ''))
  }
  return text
}

/**
 * A text as words: compatibility forms, case and diacritics folded, apostrophes and the dots of acronyms gone, all other
 * signs a blank, blanks collapsed, single letters beside each other joined, cut at 400 code points. Total: lone surrogates and control characters are blanks. `''`
 * when nothing is left.
 *
 * @example foldText("  St. Müller’s　ＡＢＣ, Y.M.C.A. ") // 'st mullers abc ymca'
 */
export function foldText(raw: string): string {
  if (isFolded(raw)) return joinInitials(raw)
  let text = foldOnce(raw.length > LONGEST_READ ? raw.slice(0, LONGEST_READ) : raw)
  // What stood between two parts of one letter may have gone, so that they now join.
  for (let round = 0; round < 3; round++) {
    const again = foldOnce(text)
    if (again === text) break
    text = again
  }
  return joinInitials(text)
}
