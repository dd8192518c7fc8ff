import type { ReasonText } from '../code-reason/code-reason.ts'
import { regionEver } from '../region/region.ts'
import { isRegisteringClass } from '../uscc/registering-class.ts'
import type { ClassifiedCode } from './classify.ts'

/** What is odd about a valid code without making it invalid. Stable. */
export type CodeWarning = 'region-not-in-table' | 'registering-class-not-in-table'

/** The words for every {@link CodeWarning}. */
export const codeWarningText: Readonly<Record<CodeWarning, ReasonText>> = {
  'region-not-in-table': {
    zh: '行政区划代码不在历年代码表中，可能是登记机关自用代码，请留意',
    en: 'The region code is in no edition of the table; authorities use codes of their own, so only take note',
  },
  'registering-class-not-in-table': {
    zh: '登记管理部门和机构类别代码（前两位）未收录，请留意',
    en: 'The first two characters (registering department and class of body) are not in the table; take note',
  },
}

function regionIn({ kind, normal }: ClassifiedCode): string | null {
  if (normal === null) return null
  if (kind === 'uscc') return normal.slice(2, 8)
  return kind === 'resident-id' || kind === 'registration-number' ? normal.slice(0, 6) : null
}

/** What to take note of in a valid code; empty for an invalid one, whose reason says enough (domain §6.1, §6.4). */
export function codeWarnings(code: ClassifiedCode): readonly CodeWarning[] {
  const warnings: CodeWarning[] = []
  const region = regionIn(code)
  // 100000 is the national registry, which GB/T 2260 does not list.
  if (region !== null && region !== '100000' && regionEver(region).length === 0)
    warnings.push('region-not-in-table')
  if (code.kind === 'uscc' && code.normal !== null && !isRegisteringClass(code.normal.slice(0, 2))) {
    warnings.push('registering-class-not-in-table')
  }
  return warnings
}
