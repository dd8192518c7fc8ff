import type { TestRow } from './write-roster.ts'

/** A listed employee of 甲公司; what differs is told. */
export const employee = (person: number, more: TestRow = {}): TestRow => ({
  resident_id: idNumber(person),
  person_name: `员工${person}`,
  org_code: 'ORG000001',
  employer_name: '甲公司',
  employer_key: '甲公司',
  ...more,
})

function idNumber(person: number): string {
  const head = `33010119900101${String(person).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]
}

/** Employees of one number after another. */
export const staff = (from: number, to: number, more: TestRow = {}) =>
  Array.from({ length: to - from }, (_, index) => employee(from + index, more))
