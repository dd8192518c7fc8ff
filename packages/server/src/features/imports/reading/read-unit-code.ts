import {
  type CodeReason,
  orgCodeInTaxpayerNumber,
  parseOrgCode,
  parseRegistrationNumber,
  parseUscc,
} from '@kuomian/identity'

/** The normal forms in one cell; '' where there is none. `reason` says why no form holds. */
export interface UnitCodeRead {
  readonly uscc: string
  readonly orgCode: string
  readonly registrationNumber: string
  readonly reason: CodeReason | null
}

const NONE = { uscc: '', orgCode: '', registrationNumber: '' }

/** Digits and letters that decide which form a text is meant to be. */
function length(text: string): number {
  return text.normalize('NFKC').replace(/[\s-]/gu, '').length
}

/**
 * Reads a unit's code in any of its forms. A unified code carries the organisation code; a 15-character taxpayer number
 * is a region and an organisation code, unless it is a registration number (domain §6.1–6.3).
 *
 * @example readUnitCode('120116MA05J5E8X').orgCode // 'MA05J5E8X' when its check digit holds
 */
export function readUnitCode(text: string): UnitCodeRead {
  const uscc = parseUscc(text)
  if (uscc.valid) return { ...NONE, uscc: uscc.normal, orgCode: uscc.orgCode, reason: null }
  const characters = length(text)
  if (characters === 15 || characters === 13) {
    const registration = parseRegistrationNumber(text)
    if (registration.valid) return { ...NONE, registrationNumber: registration.normal, reason: null }
    const orgCode = orgCodeInTaxpayerNumber(text)
    if (orgCode !== null) return { ...NONE, orgCode, reason: null }
    return { ...NONE, reason: registration.reason }
  }
  if (characters <= 10) {
    const organisation = parseOrgCode(text)
    if (organisation.valid) return { ...NONE, orgCode: organisation.normal, reason: null }
    return { ...NONE, reason: organisation.reason }
  }
  return { ...NONE, reason: uscc.reason }
}
