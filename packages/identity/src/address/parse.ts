import { cleanText } from '../cell-text/clean-text.ts'
import { type DivisionFound, findDivision } from './division.ts'
import type { Gazetteer } from './gazetteer.ts'
import { type AddressParts, addressParts } from './parts.ts'

/** An address as far as it can be read. */
export interface Address extends DivisionFound, AddressParts {
  /** The whole text without typing noise. */
  normal: string
}

/**
 * Reads an address: which of the caller's divisions it names and what follows.
 *
 * @example
 * const gazetteer = gazetteerOf([{ code: 'D1', name: '东区', aliases: ['东城'] }], ['某市'])
 * parseAddress('某市东区解放路12号3号楼201室', gazetteer)
 * // { division: 'D1', road: '解放路', number: '12', building: '3号楼', room: '201', … }
 */
export function parseAddress(value: string, gazetteer: Gazetteer): Address {
  const normal = cleanText(value).replace(/\s+/gu, '').toUpperCase()
  const place = findDivision(normal, gazetteer)
  return { normal, ...place, ...addressParts(place.residue) }
}
