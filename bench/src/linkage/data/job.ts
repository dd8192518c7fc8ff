import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { leftRows, ROSTER_COLUMNS, rightRows, truthRows } from './chinese/rosters.ts'
import { IDENTIFIER_COLUMNS, identifierRows, identifierTruth } from './identifiers.ts'
import { LIST_COLUMNS, listRows, listTruth } from './latin/list.ts'
import { parquetOf, toParquet } from './parquet.ts'
import { writeRows } from './write-rows.ts'

/** The made-up jobs of the benchmark. */
export const JOBS = ['rosters', 'scale', 'list', 'identifiers'] as const
export type JobName = (typeof JOBS)[number]

/** The files of a job: `right` is absent where one list is rid of its duplicates. Pairs of keys in `truth`. */
export type JobFiles = { left: string; right?: string; truth: string; rows: number }

const TRUTH_COLUMNS = ['left_key', 'right_key'] as const
const SEED = 1
/** Rows at scale 1, as the issue has them. */
const SIZES: Readonly<Record<JobName, { left: number; right: number }>> = {
  rosters: { left: 1_000_000, right: 500_000 },
  scale: { left: 10_000_000, right: 3_000_000 },
  list: { left: 1_000_000, right: 0 },
  identifiers: { left: 10_000_000, right: 3_000_000 },
}

/** Writes the files of a job as Parquet into a folder. At scale 0.01 they have a hundredth of the rows. */
export async function makeJob(job: JobName, folder: string, scale: number): Promise<JobFiles> {
  await mkdir(folder, { recursive: true })
  const [left, right] = [SIZES[job].left, SIZES[job].right].map((rows) =>
    Math.max(100, Math.round(rows * scale)),
  )
  const size = { seed: SEED, left: left ?? 0, right: right ?? 0 }
  const path = (name: string): string => join(folder, `${job}-${name}.csv`)
  const csv = { left: path('left'), right: path('right'), truth: path('truth') }
  if (job === 'list') {
    await writeRows(csv.left, LIST_COLUMNS, listRows(SEED, size.left))
    await writeRows(csv.truth, TRUTH_COLUMNS, listTruth(SEED, size.left))
    await toParquet([csv.left, csv.truth])
    return { left: parquetOf(csv.left), truth: parquetOf(csv.truth), rows: size.left }
  }
  if (job === 'identifiers') {
    await writeRows(csv.left, IDENTIFIER_COLUMNS, identifierRows('left', size))
    await writeRows(csv.right, IDENTIFIER_COLUMNS, identifierRows('right', size))
    await writeRows(csv.truth, TRUTH_COLUMNS, identifierTruth(size))
  } else {
    await writeRows(csv.left, ROSTER_COLUMNS, leftRows(size))
    await writeRows(csv.right, ROSTER_COLUMNS, rightRows(size))
    await writeRows(csv.truth, TRUTH_COLUMNS, truthRows(size))
  }
  await toParquet([csv.left, csv.right, csv.truth])
  return {
    left: parquetOf(csv.left),
    right: parquetOf(csv.right),
    truth: parquetOf(csv.truth),
    rows: size.left + size.right,
  }
}
