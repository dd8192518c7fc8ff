import { allRegions } from '@kuomian/identity'

/** What an address says at its head, and what follows. */
export type Divided = {
  /** The county or district without its ending, so that 武清县 and 武清区 agree; null when none is named. */
  division: string | null
  rest: string
}

type Places = {
  /** Provinces and cities, full and short. */
  outer: ReadonlySet<string>
  /** Counties and districts by their full name → without ending. */
  counties: ReadonlyMap<string, string>
  /** Districts without ending: they count behind the name of their city. */
  short: ReadonlySet<string>
  /** Length of the longest name that begins with a UTF-16 unit; 0 where none does. */
  longestFrom: Uint8Array
}

const PROVINCE_ENDING = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市)$/u
const CITY_ENDING = /(?:市|地区|盟)$/u
const COUNTY_ENDING = /(?:新区|自治县|区|县|市|旗)$/u
const GROUPINGS = new Set([
  '市辖区',
  '县',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '省直辖县级行政单位',
])
/** Behind the short name of a district these show that a road or school has the name. */
const NO_DISTRICT_BEFORE =
  /^(?:大?[路道街巷里桥村庄镇乡门]|[东西南北中][路道街]|大学|中学|小学|医院|公园|广场|花园|小区|公寓|新村)/u

let places: Places | null = null

function withoutEnding(name: string, ending: RegExp): string {
  const short = name.replace(ending, '')
  return short.length >= 2 ? short : name
}

function readPlaces(): Places {
  const outer = new Set<string>()
  const counties = new Map<string, string>()
  for (const names of allRegions().values()) {
    for (const { name, level } of names) {
      if (GROUPINGS.has(name)) continue
      if (level === 'county') counties.set(name, withoutEnding(name, COUNTY_ENDING))
      else outer.add(name).add(withoutEnding(name, level === 'province' ? PROVINCE_ENDING : CITY_ENDING))
    }
  }
  const short = new Set(counties.values())
  const longestFrom = new Uint8Array(0x10000)
  for (const name of [...outer, ...counties.keys(), ...short]) {
    const first = name.charCodeAt(0)
    longestFrom[first] = Math.max(longestFrom[first] ?? 0, name.length)
  }
  return { outer, counties, short, longestFrom }
}

function longestIn(text: string, known: { has(word: string): boolean }, longest: number): string | null {
  for (let length = Math.min(longest, text.length); length >= 2; length--) {
    const word = text.slice(0, length)
    if (known.has(word)) return word
  }
  return null
}

/** The longest home word that the text begins with. */
function longestOf(home: readonly string[], text: string): string | null {
  let longest = ''
  for (const word of home) if (word.length > longest.length && text.startsWith(word)) longest = word
  return longest || null
}

/**
 * Takes province, city and district off the head of a normal address, by every edition of GB/T 2260. Home words are taken
 * as a city's name. What names a road is left: 河北路 is no province.
 *
 * @example takeDivisions('天津市和平区南京路12号', []) // { division: '和平', rest: '南京路12号' }
 */
export function takeDivisions(address: string, home: readonly string[]): Divided {
  places ??= readPlaces()
  let rest = address
  let division: string | null = null
  for (let steps = 0; steps < 4; steps++) {
    const { outer, counties, short: shortNames } = places
    const longest = places.longestFrom[rest.charCodeAt(0)] ?? 0
    const own = longestOf(home, rest)
    const county = longestIn(rest, counties, longest)
    const wide = own ?? longestIn(rest, outer, longest)
    const short: string | null =
      steps > 0 && division === null && county === null ? longestIn(rest, shortNames, longest) : null
    const word: string | null =
      county !== null && county.length >= (wide?.length ?? 0) ? county : (wide ?? short)
    if (word === null || NO_DISTRICT_BEFORE.test(rest.slice(word.length))) break
    if (word === county) division = counties.get(word) ?? word
    else if (word === short) division = word
    rest = rest.slice(word.length)
    // A county-level city can hold no further district.
    if (word === county && !word.endsWith('市')) break
  }
  return { division, rest }
}
