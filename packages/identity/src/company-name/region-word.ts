import { allRegions } from '../region/region.ts'

/** Endings that a place may drop: 内蒙古自治区 is 内蒙古, 成都市 is 成都. */
const PROVINCE_ENDING = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/u
const CITY_ENDING = /市$/u
const COUNTY_ENDING = /(?:新区|区|县|市|旗)$/u

function addPlace(words: Map<string, string>, name: string, ending: RegExp): void {
  const short = name.replace(ending, '')
  const stem = short.length >= 2 ? short : name
  words.set(name, stem)
  if (stem.length >= 2) words.set(stem, stem)
}

function readPlaces(): Map<string, string> {
  const words = new Map<string, string>([['中国', '中国']])
  for (const names of allRegions().values()) {
    for (const { name, level } of names) {
      if (level === 'province') addPlace(words, name, PROVINCE_ENDING)
      else if (level === 'prefecture' && name.length >= 3 && CITY_ENDING.test(name))
        addPlace(words, name, CITY_ENDING)
      // A county counts by its full name only: 长安, 新华 are also trade names.
      else if (name.length >= 3 && COUNTY_ENDING.test(name) && name !== '市辖区' && !words.has(name)) {
        words.set(name, name)
      }
    }
  }
  return words
}

let places: ReadonlyMap<string, string> | null = null

/** Words that name a place at the head of a company's name, with the stem that all spellings share. */
export interface RegionWords {
  stems: ReadonlyMap<string, string>
  /** Length of the longest word. */
  longest: number
  /** Length of the longest word that begins with a UTF-16 unit; 0 where none does. */
  longestFrom: Uint8Array
}

function measured(stems: ReadonlyMap<string, string>): RegionWords {
  let longest = 0
  const longestFrom = new Uint8Array(0x10000)
  for (const word of stems.keys()) {
    longest = Math.max(longest, word.length)
    const first = word.charCodeAt(0)
    longestFrom[first] = Math.max(longestFrom[first] ?? 0, Math.min(word.length, 255))
  }
  return { stems, longest, longestFrom }
}

let fromTable: RegionWords | null = null

/** Provinces and cities by full and short name, counties by full name, from every edition of GB/T 2260. */
export function tableRegionWords(): RegionWords {
  places ??= readPlaces()
  fromTable ??= measured(places)
  return fromTable
}

const prepared = new Map<string, RegionWords>()

/**
 * The table's words and the caller's own, such as development zones, each its own stem unless the table knows
 * it. Kept per list of words: a campaign has one, and asks for it with every name.
 */
export function regionWordsWith(own: readonly string[]): RegionWords {
  if (own.length === 0) return tableRegionWords()
  const key = own.join('\n')
  const known = prepared.get(key)
  if (known !== undefined) return known
  const table = tableRegionWords()
  const stems = new Map(table.stems)
  for (const word of own) if (word !== '' && !stems.has(word)) stems.set(word, word)
  const words = measured(stems)
  prepared.set(key, words)
  return words
}

/** The longest region word that begins at `at`, or null. */
export function regionWordAt(text: string, at: number, words: RegionWords): string | null {
  if (at >= text.length) return null
  const longest = words.longestFrom[text.charCodeAt(at)] ?? 0
  for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
    const word = text.slice(at, at + length)
    if (words.stems.has(word)) return word
  }
  return null
}
