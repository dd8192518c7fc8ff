import type { ReportingUnit, Territory } from './unit.ts'

/** What a written district name stands for. `shared` is a territory of several units, which alone decides nothing (design §5). */
export type ResolvedDistrict =
  | { kind: 'unit'; unit: ReportingUnit }
  | { kind: 'shared'; units: readonly ReportingUnit[] }
  | { kind: 'unknown' }

/** Finds the reporting unit of a written district name. */
export type DistrictResolver = (written: string) => ResolvedDistrict

/** What the resolver needs of a campaign. */
export type DistrictNames = {
  units: readonly ReportingUnit[]
  territories: readonly Territory[]
  /** The city's own names as they precede a district (`某某市`, `某某`); of another city the same district name means nothing. */
  cityNames: readonly string[]
}

const SUFFIX = /(?:新区|区|县)$/u
const SUFFIXES = ['', '区', '县', '新区']

/** A district name as compared: NFKC, without any blanks (printed names are padded: `某 某`). */
export function normaliseDistrictName(written: string): string {
  return written.normalize('NFKC').replace(/[\s\u200b\ufeff]+/gu, '')
}

/**
 * Makes the resolver of a campaign's district names (T22). A name resolves only as a whole: blanks, one suffix 区, 县 or 新区 and
 * a leading name of the campaign's own city are set aside, then name, aliases and territories are looked up. A province
 * or another city's district of the same name therefore stays unknown.
 */
export function districtResolver({ units, territories, cityNames }: DistrictNames): DistrictResolver {
  const table = new Map<string, ResolvedDistrict>()
  for (const territory of territories) {
    const shared = units.filter((unit) => unit.territoryParent === territory.code)
    for (const suffix of SUFFIXES) {
      table.set(normaliseDistrictName(territory.name.zh).replace(SUFFIX, '') + suffix, {
        kind: 'shared',
        units: shared,
      })
    }
    table.set(territory.code, { kind: 'shared', units: shared })
  }
  for (const unit of units) {
    const resolved: ResolvedDistrict = { kind: 'unit', unit }
    for (const suffix of SUFFIXES) table.set(normaliseDistrictName(unit.name.zh) + suffix, resolved)
    for (const name of [unit.code, unit.name.en, ...unit.aliases])
      table.set(normaliseDistrictName(name), resolved)
  }
  const prefixes = cityNames.map(normaliseDistrictName).sort((a, b) => b.length - a.length)
  return (written) => {
    const name = normaliseDistrictName(written)
    const whole = table.get(name)
    if (whole !== undefined) return whole
    const prefix = prefixes.find((city) => name.startsWith(city))
    return (prefix === undefined ? undefined : table.get(name.slice(prefix.length))) ?? { kind: 'unknown' }
  }
}
