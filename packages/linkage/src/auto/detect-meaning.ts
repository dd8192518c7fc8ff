import type { Meaning } from './meaning.ts'
import type { ColumnProfile } from './profile.ts'
import { headerWords, readHeader } from './read-header.ts'

/** What a column is about, from its content where that is clear, else from its header; and which of the two said so. */
export type Detection = { meaning: Meaning; by: 'content' | 'header' }

/** Meanings whose values are words: a header that says so is believed unless the cells hold numbers. */
const WORDY: ReadonlySet<Meaning> = new Set([
  'full-name',
  'given-name',
  'middle-name',
  'surname',
  'organisation',
  'address',
  'street',
  'place',
  'region',
  'title',
  'people',
  'text',
  'category',
  'sex',
])
/** Meanings that a header alone settles, whatever short cells look like. */
const BELIEVED: ReadonlySet<Meaning> = new Set([
  'postcode',
  'street-number',
  'identifier',
  'phone',
  'org-code',
  'resident-id',
])

/**
 * What the column is about. Content decides where its form is unmistakable: a check digit, a date, an e-mail address. Headers
 * decide between things of one form: a given name and a city are both a word.
 */
export function detectMeaning(profile: ColumnProfile): Detection {
  const reading = readHeader(profile.header)
  const header = reading?.meaning ?? null
  return (
    byForm(profile, header) ??
    (header === null ? null : byHeader(profile, header)) ?? { meaning: byContent(profile), by: 'content' }
  )
}

/** Forms that nothing else has. */
function byForm(profile: ColumnProfile, header: Meaning | null): Detection | null {
  const s = profile.shapes
  const content = (meaning: Meaning): Detection => ({ meaning, by: 'content' })
  const half = (share: number, said: boolean) => share >= (said ? 0.2 : 0.5)
  if (header === 'truth' || header === 'origin') return { meaning: header, by: 'header' }
  if (half(s.residentId, header === 'resident-id')) return content('resident-id')
  if (half(s.orgCode, header === 'org-code') && s.characters >= 8.5) return content('org-code')
  if (half(s.email, header === 'email')) return content('email')
  if (half(s.web, header === 'web')) return content('web')
  if (s.uuid >= 0.5) return content('row-key')
  if (
    s.date >= (header === 'birth-date' || header === 'date' ? 0.3 : 0.8) &&
    header !== 'phone' &&
    header !== 'identifier'
  ) {
    return content(header === 'birth-date' ? 'birth-date' : 'date')
  }
  if (half(s.mobile, header === 'phone') || (header === 'phone' && s.phone >= 0.3)) return content('phone')
  if (s.hanName >= 0.6 && s.characters < 4.5 && header !== 'given-name') return content('full-name')
  if (Math.max(s.hanCompany, s.hanAddress) >= 0.4) {
    return content(s.hanCompany >= s.hanAddress ? 'organisation' : 'address')
  }
  return null
}

function byHeader(profile: ColumnProfile, header: Meaning): Detection | null {
  const s = profile.shapes
  const said: Detection = { meaning: header, by: 'header' }
  const numeric = s.number >= 0.8
  if (header === 'row-key') return numeric || s.code >= 0.5 || s.words < 1.5 ? said : null
  // "company id", "category code": the key of what the other word names.
  const last = headerWords(profile.header).at(-1) ?? ''
  if (['id', 'key', 'code', 'no', 'nr'].includes(last) && WORDY.has(header) && (numeric || s.code >= 0.5)) {
    return { meaning: 'row-key', by: 'header' }
  }
  if (BELIEVED.has(header)) return said
  if (header === 'year') return s.year >= 0.7 ? said : null
  if (header === 'month' || header === 'day') return s.integer >= 0.7 ? said : null
  if (header === 'price' || header === 'number') return s.number >= 0.5 ? said : null
  if (header === 'date' || header === 'birth-date') return null
  if (WORDY.has(header)) return numeric && header !== 'category' && header !== 'sex' ? null : said
  return said
}

/** The last resort: what the values look like. */
function byContent(profile: ColumnProfile): Meaning {
  const s = profile.shapes
  const spread = profile.filled === 0 ? 0 : profile.distinct / profile.filled
  if (s.year >= 0.9) return 'year'
  if (s.phone >= 0.8 && s.integer < 0.5 && s.characters >= 7) return 'phone'
  if (s.integer >= 0.9) return s.characters >= 5 && spread > 0.3 ? 'identifier' : 'number'
  if (s.number >= 0.9) return s.money >= 0.5 ? 'price' : 'number'
  if (s.code >= 0.7 && s.words < 1.3) return 'identifier'
  if (s.address >= 0.3) return 'address'
  if (s.company >= 0.3) return 'organisation'
  if (profile.distinct <= 100 && spread < 0.05 && s.words < 4) return 'category'
  return s.words >= 3 ? 'title' : 'text'
}
