import type { AddressParts } from './parts.ts'

/**
 * The one place of an address that is visited on one way: its road, or the village or community where it has no road, or the town
 * where it has neither; null where none can be read.
 *
 * @example streetOf(parseAddress('某市东区解放路12号3号楼201室', gazetteer)) // '解放路'
 */
export function streetOf({ road, village, town }: AddressParts): string | null {
  return road ?? village ?? town
}
