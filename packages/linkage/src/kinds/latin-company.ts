import { deletions } from './deletions.ts'
import { foldText } from './fold-text.ts'
import type { Features } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'
import { phoneticCode } from './sound.ts'
import { wordGrams, wordTokens } from './words.ts'

/** Legal forms, folded; what a name loses when somebody shortens it. */
const FORMS = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pllc pc pty pte gmbh mbh ag kg kgaa ohg ug ev ' +
    'sa sas sarl srl spa bv nv ab oy oyj as asa aps sl slu sro doo kft rt zrt sp zoo kk jsc ojsc cjsc ooo oao zao pao bhd sdn'
  ).split(' '),
)
/** Words that say nothing, left out of the key. */
const EMPTY = new Set(['the', 'and', 'of', 'et', 'und', 'y', 'de'])

/**
 * A company's name in Latin letters: small letters without diacritics and punctuation, `&` as and. Null for fillers and for
 * text without letter or digit.
 *
 * @example normaliseLatinCompany('Müller & Söhne GmbH') // 'muller and sohne gmbh'
 */
export function normaliseLatinCompany(raw: string): string | null {
  if (isPlaceholder(raw)) return null
  const name = foldText(raw.replaceAll('&', ' and '))
  return name === '' || isPlaceholder(name) ? null : name
}

/** The features of a normal Latin company name; `key` has its words without legal forms and empty words. */
export function latinCompanyFeatures(normal: string, wanted?: ReadonlySet<string>): Features {
  const wants = (feature: string) => wanted?.has(feature) ?? true
  const words = normal.split(' ')
  let end = words.length
  while (end > 1 && FORMS.has(words[end - 1] ?? '')) end--
  const kept = words.slice(0, end).filter((word) => !EMPTY.has(word))
  const key = kept.length === 0 ? normal : kept.join(' ')
  const made: Record<string, Features[string]> = {
    key,
    brand: kept[0] ?? key,
    trade: null,
    region: null,
    form: end === words.length ? null : words.slice(end).join(' '),
    branch: '',
    length: codePoints(key),
    signature: signature(key),
  }
  if (wants('sound')) made.sound = kept.map(phoneticCode).join(' ').trim() || null
  if (wants('deletions')) made.deletions = deletions(key)
  if (wants('grams')) made.grams = wordGrams(key)
  if (wants('tokens')) made.tokens = wordTokens(key)
  return made
}
