import type { LeadReasonRule } from '../classes/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** How the plan wants a lead inspected (R05–R07): the employer on site, its persons one by one, or a dispatch firm. */
export const INSPECTIONS = {
  site: { zh: '现场排查', en: 'Inspection on site' },
  persons: { zh: '登门入户、逐人排查', en: 'Inspection person by person' },
  dispatch: { zh: '劳务派遣排查', en: 'Inspection of labour dispatch' },
} as const satisfies Record<string, Bilingual>

export type InspectionKind = keyof typeof INSPECTIONS

/** The inspection that a lead class asks for, by what makes an employer a lead of it. */
export function inspectionKind(reason: LeadReasonRule | undefined): InspectionKind {
  switch (reason?.when) {
    case 'dispatch':
      return 'dispatch'
    case 'person-listed':
      return 'persons'
    default:
      return 'site'
  }
}
