import { cleanText } from '../cell-text/clean-text.ts'
import { allRegions } from '../region/region.ts'

/** A division that addresses are sorted into: a district, a county, a zone. */
export interface Division {
  code: string
  name: string
  /** Other names in use, with and without 区, 县. */
  aliases: readonly string[]
}

/** The divisions of one campaign, ready for reading addresses. */
export interface Gazetteer {
  /** alias → codes of the divisions that bear it */
  aliases: ReadonlyMap<string, readonly string[]>
  /** Words for the city that the divisions lie in. */
  home: ReadonlySet<string>
  longest: number
}

/** Counties, present and past, of the province or city that a home word names: they are home as well. */
function countiesOf(home: ReadonlySet<string>): readonly string[] {
  const prefixes = new Set<string>()
  for (const [code, names] of allRegions()) {
    if (!code.endsWith('00') || !names.some(({ name }) => home.has(name))) continue
    prefixes.add(code.endsWith('0000') ? code.slice(0, 2) : code.slice(0, 4))
  }
  const counties: string[] = []
  for (const [code, names] of allRegions()) {
    if (!prefixes.has(code.slice(0, 2)) && !prefixes.has(code.slice(0, 4))) continue
    for (const { name, level } of names) if (level === 'county' && name.length >= 3) counties.push(name)
  }
  return counties
}

/**
 * Prepares a list of divisions for {@link parseAddress}.
 *
 * @param home words for the city or province of the divisions, full and short; its counties by GB/T 2260 are
 *   known by themselves
 */
export function gazetteerOf(divisions: readonly Division[], home: readonly string[]): Gazetteer {
  const aliases = new Map<string, string[]>()
  for (const division of divisions) {
    for (const alias of new Set([division.name, ...division.aliases].map(cleanText))) {
      if (alias === '') continue
      const codes = aliases.get(alias)
      if (codes === undefined) aliases.set(alias, [division.code])
      else codes.push(division.code)
    }
  }
  const words = new Set(home.map(cleanText).filter((word) => word !== ''))
  for (const county of countiesOf(words)) if (!aliases.has(county)) words.add(county)
  const longest = Math.max(0, ...[...aliases.keys(), ...words].map((word) => word.length))
  return { aliases, home: words, longest }
}
