import { comparePlaces } from '@kuomian/campaign'
import type { PlacePage, PlacePageQuery, PlaceRow } from '@kuomian/contract'
import type { Tx } from '../../db/index.ts'
import { placeRows } from './place-rows.ts'

const shows = {
  open: ({ open }) => open > 0,
  unvisited: ({ visitedOn }) => visitedOn === null,
  all: () => true,
} satisfies Record<PlacePageQuery['show'], (row: PlaceRow) => boolean>

/** One page of the buildings, in the order in which to go there. */
export async function listPlaces(
  tx: Tx,
  campaignId: number,
  { district, show, type, text, after, limit }: PlacePageQuery,
): Promise<PlacePage> {
  const words = text?.toLowerCase() ?? ''
  const rows = (await placeRows(tx, campaignId))
    .filter(shows[show])
    .filter((row) => district === undefined || row.districtId === district)
    .filter((row) => type === undefined || row.type === type)
    .filter(({ name, address }) => `${name}\n${address ?? ''}`.toLowerCase().includes(words))
    .sort((one, other) => comparePlaces(one, other) || one.id - other.id)
  const start = after === undefined ? 0 : startAfter(rows, after)
  const page = rows.slice(start, start + limit)
  const last = page.at(-1)
  const next = last !== undefined && start + limit < rows.length ? `${last.id}-${start + limit}` : null
  return { rows: page, next }
}

/** The place after a building; where a round took it off the list meanwhile, the place that it had. */
function startAfter(rows: readonly PlaceRow[], after: string): number {
  const [id, place] = after.split('-').map(Number)
  const found = rows.findIndex((row) => row.id === id)
  return found === -1 ? (place ?? 0) - 1 : found + 1
}
