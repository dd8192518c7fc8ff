import { cleanText } from '../cell-text/clean-text.ts'
import type { PersonNameFlag } from './name-flag.ts'

/** A person's name in its normal form and what was odd about it. */
export interface PersonName {
  /** Without blanks, notes and brackets; `·` between the parts of names that have them; Latin letters upper case. */
  normal: string
  flags: readonly PersonNameFlag[]
}

const HAN = /\p{Script=Han}/u
/** Two to four ordinary characters: nearly every row. */
const PLAIN = /^[\u4e00-\u9fa5]{2,4}$/
const DOTS = /[·•‧・･∙⋅●．。｡‐—―-]+/gu
const FULL_STOP_BETWEEN_HAN = /(?<=\p{Script=Han})[.·]+(?=\p{Script=Han})/gu
const BRACKETED = /[([{【〔〈《「『]([^()[\]{}【】〔〕〈〉《》「」『』]*)[)\]}】〕〉》」』]/gu
const NOTE =
  /^(?:男|女|男性|女性|代|代签|代缴|代办|新|新增|退|退休|返聘|离职|已离职|已故|死亡|实习|临时|兼职|派遣|组长|班长|经理|大|小|老|\d+)$/u
const FORMER = /^(?:曾用名|原名|又名|曾名|别名|原)[::]?/u
const NUMBER_AT_END = /(?<=\p{Script=Han})\d{1,2}$/u
/** Typed for a character that the keyboard lacks; also the replacement character of a wrong decoding. */
const MISSING = /[?□■◻◼▢〓\u{FFFD}\p{Co}]/gu
const PLACEHOLDERS = new Set([
  '无',
  '未知',
  '不详',
  '无名',
  '无名氏',
  '测试',
  '某某',
  '空',
  'NULL',
  'NONE',
  'N/A',
  'NA',
  'TEST',
])

function bracketFlag(content: string, outside: string): PersonNameFlag {
  if (content === '' || NOTE.test(content)) return 'note-removed'
  if (FORMER.test(content)) return 'former-name'
  // 李(石羡): the parts of one character, since the rest is too short to be a whole name.
  const hanOutside = [...outside].filter((c) => HAN.test(c)).length
  return hanOutside < 2 && [...content].every((c) => HAN.test(c)) ? 'described-character' : 'former-name'
}

function takeBrackets(text: string, flags: Set<PersonNameFlag>): string {
  const outside = text.replace(BRACKETED, '')
  return text.replace(BRACKETED, (whole: string, content: string) => {
    const flag = bracketFlag(content, outside)
    flags.add(flag)
    return flag === 'described-character' ? whole : ''
  })
}

function lookAt(normal: string, flags: Set<PersonNameFlag>): void {
  const characters = [...normal]
  const chinese = HAN.test(normal)
  if (normal === '') flags.add('blank')
  if (PLACEHOLDERS.has(normal)) flags.add('placeholder')
  if (normal.includes('*')) flags.add('masked')
  if (normal.includes('□')) flags.add('missing-character')
  if (chinese && /[A-Z]/.test(normal)) flags.add('latin-letters')
  if (/\d/.test(normal)) flags.add('digits')
  if (characters.length === 1) flags.add('one-character')
  if (characters.length > (chinese ? 20 : 40)) flags.add('long')
}

/**
 * Brings a person's name to the form that names are compared in. A missing or private-use character becomes
 * `□`, so that all its spellings are one and a comparison can let it match any character (domain §5.3).
 * Idempotent in `normal`.
 *
 * @example normalisePersonName('王　伟（女）') // { normal: '王伟', flags: ['note-removed'] }
 * @example normalisePersonName('阿不都．热合曼') // { normal: '阿不都·热合曼', flags: [] }
 */
export function normalisePersonName(value: string): PersonName {
  if (PLAIN.test(value) && !PLACEHOLDERS.has(value)) return { normal: value, flags: [] }
  const flags = new Set<PersonNameFlag>()
  let text = value
  for (;;) {
    const next = normaliseOnce(text, flags)
    if (next === text) break
    text = next
  }
  lookAt(text, flags)
  return { normal: text, flags: [...flags] }
}

function normaliseOnce(value: string, flags: Set<PersonNameFlag>): string {
  const open = takeBrackets(cleanText(value).replace(MISSING, '□'), flags)
  const bare = open.replace(NUMBER_AT_END, '')
  if (bare !== open) flags.add('note-removed')
  const dotted = HAN.test(bare) ? bare.replace(DOTS, '·').replace(FULL_STOP_BETWEEN_HAN, '·') : bare
  return cleanText(
    dotted.replace(/^[·.]+|[·.]+$/g, '').replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  )
}
