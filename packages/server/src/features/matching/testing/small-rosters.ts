import type { TestRow } from './write-roster.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
function idNumber(person: number): string {
  const head = `33010119900101${String(person).padStart(3, '0')}`
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]
}
const firm = (number: number): TestRow => ({
  org_code: `ORG00000${number}`,
  employer_name: `云泽第${number}公司`,
  employer_key: `云泽第${number}`,
})
/** A person in a roster, by an employer. */
export const worker = (person: number, employer: number, more: TestRow = {}): TestRow => ({
  ...firm(employer),
  resident_id: idNumber(person),
  person_name: `员工${person}`,
  ...more,
})
/** The numbers from one to before another. */
export const range = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index)
/** People of an employer with a housing fund account. */
export const fund = (from: number, to: number, employer: number) =>
  range(from, to).map((person) =>
    worker(person, employer, { fund_account: `F${employer}`, status: 'normal' }),
  )
/** Their lines of the ledger: the first is of district YZ-1, the others of YZ-2. */
export const unitsOf = (numbers: readonly number[]): TestRow[] =>
  numbers.map((number) => ({
    ...firm(number),
    unit_number: `U${number}`,
    district: number === 1 ? 'YZ-1' : 'YZ-2',
    status: 'normal',
  }))

/** Who pays in a month, by one employer. */
export const paying = (month: string, people: readonly number[], unit: number) =>
  people.map((person) => ({
    ...worker(person, unit),
    unit_number: `U${unit}`,
    month,
    status: 'paid',
    insurance: 'pension',
  }))
