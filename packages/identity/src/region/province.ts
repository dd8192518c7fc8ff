import prefixes from '../../data/province-prefixes.json' with { type: 'json' }

/**
 * Province prefixes of GB/T 2260 (first two digits), which have not lost a member since the first edition.
 * 83 is no province: residence permits of Taiwan residents use it since 2018-09, beside 81 and 82 (domain §6.4).
 */
const PROVINCES = new Set(prefixes)

/**
 * Whether a region code can begin with these two digits. Only this makes an identifier invalid: codes keep
 * the region of their issue, and no table of counties is complete (domain §6.4).
 *
 * @param prefix the first two digits as a number
 */
export function isProvincePrefix(prefix: number): boolean {
  return PROVINCES.has(prefix)
}
