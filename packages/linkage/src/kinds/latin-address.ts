import { foldText } from './fold-text.ts'
import type { Features } from './kind.ts'
import { isPlaceholder } from './placeholder.ts'
import { codePoints, signature } from './signature.ts'
import { wordGrams, wordTokens } from './words.ts'

/** Words of addresses → the form that all their spellings share. */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    'street:st str:st avenue:ave av:ave road:rd boulevard:blvd boul:blvd drive:dr lane:ln court:ct place:pl square:sq ' +
    'highway:hwy parkway:pkwy pky:pkwy terrace:ter terr:ter circle:cir crescent:cres cr:cres trail:trl way:wy close:cl ' +
    'expressway:expy plaza:plz point:pt heights:hts mount:mt fort:ft saint:st north:n south:s east:e west:w northeast:ne ' +
    'northwest:nw southeast:se southwest:sw apartment:apt flat:apt unit:apt suite:ste room:rm floor:fl building:bldg ' +
    'block:blk number:no parade:pde esplanade:esp grove:gr strasse:st first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 ' +
    'seventh:7 eighth:8 ninth:9 tenth:10 1st:1 2nd:2 3rd:3'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [long = '', short = ''] = pair.split(':')
      return [long, short]
    }),
)
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/

function shortened(word: string): string {
  const short = SHORT.get(word)
  if (short !== undefined) return short
  // Ordinals begin with a figure and end with a letter; most words are done with the first look.
  return isNumber(word) && word.charCodeAt(word.length - 1) > NINE ? (ORDINAL.exec(word)?.[1] ?? word) : word
}

const ZERO = 48
const NINE = 57

/** Whether a word begins with a figure. */
function isNumber(word: string): boolean {
  const first = word.charCodeAt(0)
  return first >= ZERO && first <= NINE
}

/**
 * An address in Latin letters as words: folded, abbreviations and ordinals in one form each. Null for fillers.
 *
 * @example normaliseLatinAddress('12 N. Main Street, Apt 3b') // '12 n main st apt 3b'
 */
export function normaliseLatinAddress(raw: string): string | null {
  const folded = foldText(raw)
  if (folded === '' || isPlaceholder(folded)) return null
  let made = ''
  let from = 0
  for (let blank = folded.indexOf(' '); blank >= 0; blank = folded.indexOf(' ', from)) {
    made += `${shortened(folded.slice(from, blank))} `
    from = blank + 1
  }
  return made + shortened(folded.slice(from))
}

/** Features that are made of the words one by one. */
const OF_WORDS = ['rest', 'numbers', 'house']

/** The features of a normal Latin address: `numbers` are the words that begin with a figure, `house` is the first, `rest` the others. */
export function latinAddressFeatures(normal: string, wanted?: ReadonlySet<string>): Features {
  const made: Record<string, Features[string]> = { division: null }
  if (wanted === undefined || OF_WORDS.some((name) => wanted.has(name))) {
    const words = normal.split(' ')
    const numbers = words.filter(isNumber)
    made.rest = words.filter((word) => !isNumber(word)).join(' ') || null
    made.numbers = numbers.join('-') || null
    made.house = numbers[0] ?? null
  }
  if (wanted?.has('length') ?? true) made.length = codePoints(normal)
  if (wanted?.has('signature') ?? true) made.signature = signature(normal)
  if (wanted?.has('tokens') ?? true) made.tokens = wordTokens(normal)
  if (wanted?.has('grams') ?? true) made.grams = wordGrams(normal)
  return made
}
