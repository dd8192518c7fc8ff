import { isProvincePrefix } from '@kuomian/identity'

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether digits 7–14 are a day, of 1800 to 2199. */
export function hasBirth(id: string): boolean {
  const year = Number(id.slice(6, 10))
  const month = Number(id.slice(10, 12))
  const day = Number(id.slice(12, 14))
  if (year < 1800 || year > 2199 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

/** Whether region and birth of a resident ID's first 17 digits can be; asked before its check character. */
export function isPlausibleResidentId(id: string): boolean {
  return isProvincePrefix(Number(id.slice(0, 2))) && hasBirth(id)
}
