import { regionWordAt, tableRegionWords } from '../company-name/region-word.ts'
import type { Gazetteer } from './gazetteer.ts'

/** Which division an address names. */
export interface DivisionFound {
  /** Code, or null when none is named, the address lies elsewhere, or the words leave it open. */
  division: string | null
  /** The words that named it. */
  named: string | null
  /** The province or city named instead of the home city. */
  elsewhere: string | null
  /** Codes that the words could mean; more than one, or one against a province of the same name. */
  candidates: readonly string[]
  /** What follows the division. */
  residue: string
}

/** A short name followed by one of these belongs to a road, a school, a village …, not to a district. */
const NO_DISTRICT_BEFORE =
  /^(?:大?[路道街巷里桥村庄镇乡门]|东[路道街]|西[路道街]|南[路道街]|北[路道街]|中[路道街]|大学|中学|小学|医院|公园|公司|商场|大厦|广场|花园|小区|公寓|宾馆|饭店|饭庄|家园|新村|新城)/u
const FULL_NAME = /(?:区|县|市|旗)$/u

function aliasAt(text: string, at: number, gazetteer: Gazetteer): string | null {
  for (let length = Math.min(gazetteer.longest, text.length - at); length >= 1; length--) {
    const word = text.slice(at, at + length)
    if (!gazetteer.aliases.has(word)) continue
    if (FULL_NAME.test(word) || !NO_DISTRICT_BEFORE.test(text.slice(at + length))) return word
  }
  return null
}

function homeAt(text: string, at: number, gazetteer: Gazetteer): string | null {
  for (let length = Math.min(gazetteer.longest, text.length - at); length >= 2; length--) {
    const word = text.slice(at, at + length)
    if (gazetteer.home.has(word)) return word
  }
  return null
}

function found(text: string, at: number, word: string, gazetteer: Gazetteer, open: boolean): DivisionFound {
  const codes = gazetteer.aliases.get(word) ?? []
  const [only] = codes
  const decided = codes.length === 1 && only !== undefined && !open
  return {
    division: decided ? only : null,
    named: word,
    elsewhere: null,
    candidates: decided ? [] : codes,
    residue: text.slice(at + word.length),
  }
}

/** Full names (with 区 or 县) count anywhere in a text that names no other city; two different ones leave it open. */
function anywhere(text: string, gazetteer: Gazetteer): DivisionFound | null {
  const hits: DivisionFound[] = []
  for (let at = 0; at < text.length; at++) {
    const word = aliasAt(text, at, gazetteer)
    if (word === null || word.length < 3 || !FULL_NAME.test(word)) continue
    hits.push(found(text, at, word, gazetteer, false))
    at += word.length - 1
  }
  const [first] = hits
  if (first === undefined) return null
  const codes = new Set(hits.flatMap((hit) => (hit.division === null ? hit.candidates : [hit.division])))
  return codes.size === 1 ? first : { ...first, division: null, candidates: [...codes] }
}

/**
 * The division that a cleaned address names: the longest alias behind the home city's name or at the head.
 * A province or city that is not home ends the search (a province can bear a district’s name, another city’s district too, domain §10.1);
 * a short name that is also a province's decides nothing without the home city before it.
 */
export function findDivision(text: string, gazetteer: Gazetteer): DivisionFound {
  let at = 0
  let atHome = false
  for (;;) {
    const home = homeAt(text, at, gazetteer)
    const alias = aliasAt(text, at, gazetteer)
    const region = regionWordAt(text, at, tableRegionWords())
    const longest = Math.max(home?.length ?? 0, region?.length ?? 0)
    if (alias !== null && alias.length > (home?.length ?? 0) && (atHome || alias.length >= longest)) {
      const open = !atHome && alias === region
      return found(text, at, alias, gazetteer, open && !FULL_NAME.test(alias))
    }
    if (home !== null && home.length >= (region?.length ?? 0)) {
      atHome = true
      at += home.length
    } else if (region !== null && !atHome && !NO_DISTRICT_BEFORE.test(text.slice(at + region.length))) {
      return {
        division: null,
        named: null,
        elsewhere: region,
        candidates: [],
        residue: text.slice(at + region.length),
      }
    } else if (region !== null && atHome && FULL_NAME.test(region)) {
      // A county of the home city that is no division of its own, around or beside one.
      at += region.length
    } else {
      break
    }
  }
  const none = { division: null, named: null, elsewhere: null, candidates: [], residue: text.slice(at) }
  return anywhere(text.slice(at), gazetteer) ?? none
}
