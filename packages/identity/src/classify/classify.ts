import type { CodeReason } from '../code-reason/code-reason.ts'
import { cleanCode } from '../code-text/clean-code.ts'
import { isPlaceholder } from '../code-text/placeholder.ts'
import { cleanOrgCode, orgCodeFault } from '../org-code/parse.ts'
import { registrationNumberFault } from '../registration-number/parse.ts'
import { parseResidentId } from '../resident-id/parse.ts'
import { usccFault } from '../uscc/parse.ts'
import type { CodeKind } from './code-kind.ts'
import { shapeOf } from './shape.ts'

/** What a value is; the line of `kuomian code --json`. */
export interface ClassifiedCode {
  /** The value as it came. */
  input: string
  kind: CodeKind
  valid: boolean
  /** Null when invalid. */
  normal: string | null
  /** Null when valid. */
  reason: CodeReason | null
}

/** The first kind that holds: resident ID 18, credit code, resident ID 15, registration number, organisation code. */
function holds(text: string, day: string): { kind: CodeKind; normal: string } | null {
  if (text.length === 18) {
    const id = parseResidentId(text, { day })
    if (id.valid) return { kind: 'resident-id', normal: id.normal }
    return usccFault(text) === null ? { kind: 'uscc', normal: text } : null
  }
  if (text.length === 15) {
    const id = parseResidentId(text, { day })
    if (id.valid) return { kind: 'resident-id', normal: id.normal }
    return registrationNumberFault(text) === null ? { kind: 'registration-number', normal: text } : null
  }
  const orgCode = cleanOrgCode(text)
  return orgCodeFault(orgCode) === null ? { kind: 'org-code', normal: orgCode } : null
}

function reasonAs(kind: CodeKind, text: string, day: string): CodeReason {
  switch (kind) {
    case 'resident-id': {
      const id = parseResidentId(text, { day })
      return id.valid ? 'unknown-shape' : id.reason
    }
    case 'uscc':
      return usccFault(text) ?? 'unknown-shape'
    case 'registration-number':
      return registrationNumberFault(text) ?? 'unknown-shape'
    case 'org-code':
      return orgCodeFault(cleanOrgCode(text)) ?? 'unknown-shape'
    case 'unknown':
      if (text === '') return 'blank'
      return isPlaceholder(text) ? 'placeholder' : 'unknown-shape'
  }
}

/**
 * Says what a value is, whether it is valid, why not, and its normal form. Never throws for any value; a
 * blank one is `unknown` with reason `blank`. An invalid value gets the kind that its shape suggests.
 *
 * @param options.day the day to judge births by, ISO
 * @example classify(' 71526726-x ', { day: '2016-08-31' })
 * // { input: ' 71526726-x ', kind: 'org-code', valid: true, normal: '71526726X', reason: null }
 */
export function classify(value: string, options: { day: string }): ClassifiedCode {
  const text = cleanCode(value)
  const found = holds(text, options.day)
  if (found !== null)
    return { input: value, kind: found.kind, valid: true, normal: found.normal, reason: null }
  const kind = shapeOf(text)
  return { input: value, kind, valid: false, normal: null, reason: reasonAs(kind, text, options.day) }
}
