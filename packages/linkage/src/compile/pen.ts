import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Fields } from './fields.ts'

/** What statements about two records are written with. */
export type Pen = {
  fields: Fields
  dialect: Dialect
  /** A column of the records tables on both sides, as the statement calls it. */
  both: (field: string) => readonly [Sql, Sql]
}

/** In a join of the records tables, which are called l and r. */
export const joinPen = (fields: Fields, dialect: Dialect): Pen => ({
  fields,
  dialect,
  both: (field) => [`l.${field}`, `r.${field}`],
})

/** A share in whole thousandths, so that no engine rounds another way. */
export const thousandths = (share: number): number => Math.round(share * 1000)
