import data from '../../data/regions.json' with { type: 'json' }

/** A region code and the name it had for a time. */
export interface Region {
  /** Six digits of GB/T 2260. */
  code: string
  name: string
  level: 'province' | 'prefecture' | 'county'
  /** First day, ISO; null when older than the first edition (1980). */
  from: string | null
  /** First day on which it no longer held, ISO; null while it holds. */
  until: string | null
}

function levelOf(code: string): Region['level'] {
  if (code.endsWith('0000')) return 'province'
  return code.endsWith('00') ? 'prefecture' : 'county'
}

/** A bare year stands for the year-end edition, which is dated by its last day. */
function dayOf(text: string): string | null {
  if (text === '') return null
  return text.length === 4 ? `${text}-12-31` : text
}

function readRegions(): ReadonlyMap<string, readonly Region[]> {
  const regions = new Map<string, Region[]>()
  for (const row of data.rows) {
    const [code = '', name = '', from = '', until = ''] = row.split('|')
    const region: Region = { code, name, level: levelOf(code), from: dayOf(from), until: dayOf(until) }
    const known = regions.get(code)
    if (known === undefined) regions.set(code, [region])
    else known.push(region)
  }
  return regions
}

let table: ReadonlyMap<string, readonly Region[]> | null = null

/** The whole table, oldest name of a code first; read once, at the first question. */
export function allRegions(): ReadonlyMap<string, readonly Region[]> {
  table ??= readRegions()
  return table
}

const NONE: readonly Region[] = []

/**
 * Every name a region code has had, oldest first; empty for a code that no edition since 1980 lists.
 * Identifiers keep the code of their issue, so an abolished code is as good as a present one (domain §6.4).
 *
 * @example regionEver('130204').map((r) => r.name) // ['东矿区', '古冶区']
 */
export function regionEver(code: string): readonly Region[] {
  return allRegions().get(code) ?? NONE
}

/**
 * What a region code meant on a day, or null. A change is dated by the first edition that shows it unless
 * its own day is known, so it can be late by up to a year before 2003 and after 2016.
 *
 * @param day ISO
 * @example regionOn('110104', '2009-01-01')?.name // '宣武区'; null since 2010
 */
export function regionOn(code: string, day: string): Region | null {
  for (const region of regionEver(code)) {
    if ((region.from === null || region.from <= day) && (region.until === null || day < region.until))
      return region
  }
  return null
}
