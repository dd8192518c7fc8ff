/**
 * Province prefixes of GB/T 2260 (first two digits), which have not lost a member since the first edition.
 * 83 is no province: residence permits of Taiwan residents use it since 2018-09, beside 81 and 82 (domain §6.4).
 */
const PROVINCES = new Set([
  11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
  62, 63, 64, 65, 71, 81, 82, 83,
])

/**
 * Whether a region code can begin with these two digits. Only this makes an identifier invalid: codes keep
 * the region of their issue, and no table of counties is complete (domain §6.4).
 *
 * @param prefix the first two digits as a number, 12 for Tianjin's
 */
export function isProvincePrefix(prefix: number): boolean {
  return PROVINCES.has(prefix)
}
