import { isCivilDay } from '../calendar/index.ts'
import type { Bilingual } from '../districts/index.ts'

/** What an officer may correct of a lead where he finds it otherwise on site; everything else comes from rosters and acts. */
export const CORRECTABLE_FIELDS = {
  phone: { zh: '电话', en: 'Telephone' },
  address: { zh: '地址', en: 'Address' },
  contactPerson: { zh: '联系人', en: 'Whom to ask for' },
  nextOn: { zh: '下次联系日期', en: 'Next promised day' },
} as const satisfies Record<string, Bilingual>

export type CorrectableField = keyof typeof CORRECTABLE_FIELDS

/** A field with the value that an officer saw and the one that he found; null is no value. */
export type FieldChange = { field: CorrectableField; former: string | null; value: string | null }

/** The field stands otherwise than the officer saw: somebody else changed it meanwhile. */
export type FieldConflict = FieldChange & { theirs: string | null }

const rules: Record<CorrectableField, (value: string) => boolean> = {
  // Extensions are written many ways; a number has at least five digits.
  phone: (value) =>
    /^[\d+()（）\-\s转#*xX,，;；、/]{5,60}$/.test(value) && value.replace(/\D/g, '').length >= 5,
  address: (value) => value.length >= 3 && value.length <= 200,
  contactPerson: (value) => value.length >= 1 && value.length <= 40,
  nextOn: isCivilDay,
}

/** Can the field have this value? Every field may be emptied. */
export function isFieldValue(field: CorrectableField, value: string | null): boolean {
  return value === null || rules[field](value)
}

/** Do two people mean the same by two values? A telephone number is its digits, however they are set apart. */
export function sameFieldValue(field: CorrectableField, one: string | null, other: string | null): boolean {
  if (field !== 'phone' || one === null || other === null) return one === other
  return one.replace(/\D/g, '') === other.replace(/\D/g, '')
}

/**
 * Lays changes upon a lead as it stands now (R11: two officers of a district may work on one lead). A field that already
 * has the value is settled; one that stands otherwise than the officer saw is a conflict, which a person must decide.
 */
export function laidUpon(
  current: Readonly<Record<CorrectableField, string | null>>,
  changes: readonly FieldChange[],
): { apply: FieldChange[]; conflicts: FieldConflict[] } {
  const apply: FieldChange[] = []
  const conflicts: FieldConflict[] = []
  for (const change of changes) {
    const theirs = current[change.field]
    if (theirs === change.value) continue
    if (theirs === change.former) apply.push(change)
    else conflicts.push({ ...change, theirs })
  }
  return { apply, conflicts }
}
