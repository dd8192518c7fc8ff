import { join } from 'node:path'

/** The places of one data folder. */
export type Folders = {
  data: string
  /** Rosters and run results as Parquet (design §2). */
  lake: string
  /** Files on their way in, and workbooks of refused rows. */
  deliveries: string
  /** Where partners drop files, a folder for each feed. */
  inbox: string
  /** Exports that wait to be fetched until they expire. */
  exports: string
  /** Photographs, documents and signatures, by id. */
  evidence: string
}

/** Names the folders below a data folder. */
export function foldersOf(data: string): Folders {
  return {
    data,
    lake: join(data, 'lake'),
    deliveries: join(data, 'deliveries'),
    inbox: join(data, 'inbox'),
    exports: join(data, 'exports'),
    evidence: join(data, 'evidence'),
  }
}

/** The root of the product: campaigns, calendars and the built pages are found from here. */
export const productRoot = join(import.meta.dirname, '..', '..', '..', '..')
