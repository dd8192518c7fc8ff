/** A telephone number found in a cell. */
export interface Phone {
  kind: 'mobile' | 'landline' | 'service'
  /** Mobile: 11 digits. Landline: area code and number joined by a hyphen, or the number alone. Service: digits. */
  normal: string
  extension: string | null
  /** Typed only to fill the cell (13800000000): never a key to find a person by. */
  placeholder: boolean
}

const MOBILE = /^(?:(?:\+|00)?86)?0?(1[3-9]\d{9})$/
const AREA = /^(?:(?:\+|00)?86(?=0?[1-9])|(?=0))0?(10|2\d|[3-9]\d{2})([2-9]\d{6,7})$/
const LOCAL = /^[2-9]\d{6,7}$/
const SERVICE = /^(?:\+?86)?([48]00\d{7})$/
const PLACEHOLDER = /(\d)\1{6}$|12345678$|^13800138000$|^1?1234567/

function phone(kind: Phone['kind'], normal: string): Phone {
  return { kind, normal, extension: null, placeholder: PLACEHOLDER.test(normal.replace('-', '')) }
}

/** Reads one number written with digits and a leading plus only; null when it is none. */
export function readNumber(compact: string): Phone | null {
  const mobile = MOBILE.exec(compact)?.[1]
  if (mobile !== undefined) return phone('mobile', mobile)
  const service = SERVICE.exec(compact)?.[1]
  if (service !== undefined) return phone('service', service)
  const [, area, local] = AREA.exec(compact) ?? []
  if (area !== undefined && local !== undefined) return phone('landline', `0${area}-${local}`)
  return LOCAL.test(compact) ? phone('landline', compact) : null
}
