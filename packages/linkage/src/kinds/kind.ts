import type { Column } from '../model/model.ts'

/** Feature values of one normal value, by feature name; weighted lists come without their weights (lowest 8 bits 0). */
export type Features = Readonly<Record<string, string | number | bigint | boolean | null | readonly bigint[]>>

/**
 * How the values of a kind are read. TypeScript says what a value means; an engine may do the same in SQL for plain values, and
 * tests hold the two together.
 */
export type Kind = {
  /**
   * RE2 pattern of raw values that are their own normal form, unless they are placeholders: these never leave the engine.
   * Null: every distinct value is read in the process.
   */
  plain: string | null
  /** The normal form of a raw cell; null when it is missing, a placeholder or nothing that could identify. */
  normalise(raw: string, column: Column): string | null
  /**
   * The features of a normal value (see FEATURES), without `value` and `code`. A kind may leave out those that are not
   * `wanted`: lists cost more than all the rest. Absent: all are.
   */
  features(normal: string, column: Column, wanted?: ReadonlySet<string>): Features
}
