import type { WorkRow } from '@kuomian/contract'

/** A lead of the list, and whether a street begins with it: how many of the rows read so far stand together there. */
export type StreetRun = { row: WorkRow; begins: number | null }

/**
 * Marks where the list comes to another street, or to another place of the same one. Leads without a street stand alone and begin nothing.
 *
 * @example streetRuns(rows)[0]?.begins // 4: the first four leads lie in one street
 */
export function streetRuns(rows: readonly WorkRow[]): StreetRun[] {
  const runs: StreetRun[] = rows.map((row) => ({ row, begins: null }))
  let first: StreetRun | undefined
  for (const run of runs) {
    const { street, place } = run.row
    if (street === null) first = undefined
    else if (first?.row.street === street && first.row.place === place) first.begins = (first.begins ?? 0) + 1
    else {
      run.begins = 1
      first = run
    }
  }
  return runs
}
