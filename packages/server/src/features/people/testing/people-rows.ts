import type { TestRow } from '../../matching/testing/write-roster.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** An ID number that does not exist, with a right check character: who was born on which day, an odd number a man. */
export function idNumber(person: number, bornOn = '1980-05-05', region = '990101'): string {
  const head = `${region}${bornOn.replaceAll('-', '')}${String(person).padStart(3, '0')}`
  return head + '10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(head[i]), 0) % 11]
}

const named = (person: number, bornOn?: string, region?: string): TestRow => ({
  resident_id: idNumber(person, bornOn, region),
  person_name: `张${person}`,
})

/** Somebody's row in the ledger of a month: paid through unit `U1` in the first district unless told otherwise. */
export const ledgerRow = (person: number, month: string, more: TestRow = {}): TestRow => ({
  ...named(person),
  unit_number: 'U1',
  month,
  insurance: 'pension',
  status: 'paid',
  district: 'YZ-1',
  ...more,
})

/** Somebody who receives unemployment benefit. */
export const benefitRow = (person: number, from: string, to: string | null, more: TestRow = {}): TestRow => ({
  ...named(person),
  from,
  to,
  phone: `138${String(person).padStart(8, '0')}`,
  district: 'YZ-1',
  ...more,
})

/** Somebody who graduated. */
export const graduateRow = (person: number, graduatedOn: string, more: TestRow = {}): TestRow => ({
  ...named(person),
  school: '云泽职业学院',
  degree: '大专',
  graduated_on: graduatedOn,
  phone: `139${String(person).padStart(8, '0')}`,
  ...more,
})
