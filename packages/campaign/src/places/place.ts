import type { Bilingual } from '../districts/index.ts'

/** 商贸城 or 亿元楼宇 (R17); null on a roster that does not say. */
export type PlaceType = 'mall' | 'office-tower'

export const PLACE_TYPE_WORDS = {
  mall: { zh: '商贸城', en: 'trade centre' },
  'office-tower': { zh: '楼宇', en: 'office tower' },
} as const satisfies Record<PlaceType, Bilingual>

/** A building as far as the question goes where to begin. */
export type PlaceFigures = {
  /** Unregistered tenants that are not settled (`isOpenTenant`). */
  open: number
  /** Registered tenants through which nobody pays. */
  registered: number
  /** The day of the last round; null when nobody was there. */
  visitedOn: string | null
}

/**
 * Which building first? The one with the most open tenants; of equal ones the one with more accounts through which nobody pays, then the one
 * that nobody has been to for longest.
 */
export function comparePlaces(one: PlaceFigures, other: PlaceFigures): number {
  return (
    other.open - one.open ||
    other.registered - one.registered ||
    (one.visitedOn ?? '').localeCompare(other.visitedOn ?? '', 'en')
  )
}
