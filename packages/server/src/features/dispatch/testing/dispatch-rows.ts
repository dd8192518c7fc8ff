import type { TestRow } from '../../matching/testing/write-roster.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number that does not exist, with a right check character. */
export function idNumber(person: number): string {
  const head = `33010119900101${String(person).padStart(3, '0')}`
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]
}

/** An employer of a list, by a letter: its code and name. */
export const party = (letter: string, prefix: '' | 'user_' | 'firm_'): TestRow => ({
  [`${prefix}org_code`]: `ORG00000${letter}`,
  [prefix === '' ? 'employer_name' : `${prefix}name`]: `云泽${letter}公司`,
  [prefix === '' ? 'employer_key' : `${prefix}key`]: `云泽${letter}`,
})

/** A row of a list of relations. */
export const relationRow = (person: number, userUnit: string, firm: string, more: TestRow = {}): TestRow => ({
  ...party(userUnit, 'user_'),
  ...party(firm, 'firm_'),
  resident_id: idNumber(person),
  person_name: `员工${person}`,
  from: '2015-01-01',
  ...more,
})

/** An account of a unit: its own, or a split account that it keeps for a firm. */
export const accountRow = (letter: string, district: string, splitFor?: string): TestRow => ({
  ...party(letter, ''),
  unit_number: `U${letter}${splitFor ?? ''}`,
  district,
  status: 'normal',
  dispatch_account: splitFor !== undefined,
  dispatch_firm_number: splitFor === undefined ? null : `U${splitFor}`,
})

/** Somebody's payment of a month through an account. */
export const paymentRow = (
  person: number,
  month: string,
  account: string | null,
  more: TestRow = {},
): TestRow => ({
  resident_id: idNumber(person),
  person_name: `员工${person}`,
  unit_number: account === null ? null : `U${account}`,
  month,
  insurance: 'pension',
  status: 'paid',
  district: 'YZ-1',
  ...more,
})
