import type { CodeReason } from '../code-reason/code-reason.ts'
import { cleanCode } from '../code-text/clean-code.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { orgCodeCheckCharacter } from './check-character.ts'

/** A valid organisation code. It carries no region. */
export interface OrgCode {
  valid: true
  /** Nine characters without the hyphen, as they stand in a unified social credit code. */
  normal: string
}

/** A text that is no valid organisation code, and why. */
export interface OrgCodeFault {
  valid: false
  normal: null
  reason: CodeReason
}

const SHAPE = /^[0-9A-Z]{8}[0-9X]$/

/** What is wrong with nine cleaned characters as an organisation code, or null. */
export function orgCodeFault(text: string): CodeReason | null {
  if (text === '') return 'blank'
  if (isPlaceholder(text)) return 'placeholder'
  if (text.length !== 9) return 'wrong-length'
  if (!SHAPE.test(text)) return 'wrong-character'
  return text.charAt(8) === orgCodeCheckCharacter(text) ? null : 'check-digit'
}

/** Cleans and takes out the hyphen before the check character, where it is printed. */
export function cleanOrgCode(value: string): string {
  const text = cleanCode(value)
  return text.length === 10 && text.charAt(8) === '-' ? text.slice(0, 8) + text.slice(9) : text
}

/**
 * Reads an organisation code with or without its hyphen.
 *
 * @example parseOrgCode('71526726-X') // { valid: true, normal: '71526726X' }
 */
export function parseOrgCode(value: string): OrgCode | OrgCodeFault {
  const normal = cleanOrgCode(value)
  const reason = orgCodeFault(normal)
  return reason === null ? { valid: true, normal } : { valid: false, normal: null, reason }
}

/**
 * The printed form of a normal organisation code.
 *
 * @example formatOrgCode('71526726X') // '71526726-X'
 */
export function formatOrgCode(normal: string): string {
  return `${normal.slice(0, 8)}-${normal.slice(8)}`
}
