import type { TestRow } from '../../matching/testing/write-roster.ts'

/** A tenant of a list: a building, a letter that names the employer, and what else differs. */
export const tenantRow = (place: string, letter: string | null, more: TestRow = {}): TestRow => ({
  place_name: place,
  place_type: 'mall',
  address: `云泽市${place}路1号`,
  district: 'YZ-1',
  employer_name: letter === null ? null : `云泽${letter}公司`,
  employer_key: letter === null ? null : `云泽${letter}`,
  org_code: letter === null ? null : `ORG00000${letter}`,
  ...more,
})

/** The same tenant as a list that knows no codes names it. */
export const uncoded = (letter: string): TestRow => ({
  employer_name: `云泽${letter}公司`,
  employer_key: `云泽${letter}`,
  org_code: null,
})
