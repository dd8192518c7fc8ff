import tradeWords from '../../data/trade-words.json' with { type: 'json' }

/** Words that begin the part of a name which says the trade; longest match is not needed, only where it begins. */
const TRADE_WORDS = new Set(tradeWords)
/** Length of the longest word that begins with a UTF-16 unit; 0 where none does, as with most. */
const LONGEST_FROM = new Uint8Array(0x10000)
for (const word of TRADE_WORDS) {
  const first = word.charCodeAt(0)
  LONGEST_FROM[first] = Math.max(LONGEST_FROM[first] ?? 0, word.length)
}

function tradeBegins(text: string, at: number): boolean {
  const longest = LONGEST_FROM[text.charCodeAt(at)] ?? 0
  for (let length = Math.min(longest, text.length - at); length >= 1; length--) {
    if (TRADE_WORDS.has(text.slice(at, at + length))) return true
  }
  return false
}

/** Trade name (字号) and trade of the middle of a company's name. */
export interface TradeSplit {
  tradeName: string | null
  industry: string | null
}

/**
 * Divides what stands between region and legal form: the trade begins at the first trade word behind a trade
 * name of two characters or more. A guess by dictionary, good for showing and comparing, not for deciding.
 */
export function splitTrade(body: string): TradeSplit {
  if (body === '') return { tradeName: null, industry: null }
  if (tradeBegins(body, 0)) return { tradeName: null, industry: body }
  for (let at = 2; at < body.length; at++) {
    if (tradeBegins(body, at)) return { tradeName: body.slice(0, at), industry: body.slice(at) }
  }
  return { tradeName: body, industry: null }
}
