import type { Column } from '../model/model.ts'

/** An SQL expression or statement. */
export type Sql = string

/**
 * What an engine's SQL says in words of its own. Everything else that `compile/` writes is SQL that all engines share. A
 * function here means the same on every engine: characters are code points, hashes are equal when and only when values are.
 */
export type Dialect = {
  name: string
  /** Statements that must have run before any other. */
  functions: readonly { name: string; sql: Sql }[]
  /** Makes a table of a query, in place of the one that may be there. */
  table(name: string, query: Sql): Sql
  drop(name: string): Sql
  /** A quoted identifier. */
  quoted(name: string): Sql
  /** A 64-bit unsigned integer, equal when the values are; NULL when one of them is. */
  word(...values: readonly Sql[]): Sql
  /** Two texts of 60 code points at most as one value, in which the functions below count code points. */
  laidTogether(a: Sql, b: Sql): Sql
  /** Edits (insert, delete, replace) between the two texts of a pair, the first of them `split` code points long. */
  edits(pair: Sql, split: Sql): Sql
  /** The same with the swap of neighbours as one edit more (Damerau–Levenshtein). */
  editsWithSwaps(pair: Sql, split: Sql): Sql
  /** Jaro–Winkler similarity of the two texts of a pair. */
  jaroWinkler(pair: Sql, split: Sql): Sql
  /** Whether two texts are the same where ? and □ on either side stand for any one character. */
  wildcardAgrees(a: Sql, b: Sql): Sql
  /** The bits of a word as a signed integer, which engines count sooner than an unsigned one. */
  signed(word: Sql): Sql
  /** How many bits of a signed integer are set. */
  bitCount(bits: Sql): Sql
  xor(a: Sql, b: Sql): Sql
  /** Bits of a that b lacks. */
  without(a: Sql, b: Sql): Sql
  and(a: Sql, b: Sql): Sql
  /** Bit i of each of the 16 nibbles that differ, at the nibble's lowest place: a signed integer. */
  differingNibbles(a: Sql, b: Sql): Sql
  /** Whether two words differ in exactly two neighbouring nibbles, and these are exchanged. */
  swappedNibbles(a: Sql, b: Sql): Sql
  /** One row for each item of a list. */
  items(list: Sql): Sql
  size(list: Sql): Sql
  /** Lists share an item. */
  shares(a: Sql, b: Sql): Sql
  /** The list has the word. */
  holds(list: Sql, word: Sql): Sql
  /** Sum of the weights (lowest 8 bits) of the items that both lists have. */
  commonWeight(a: Sql, b: Sql): Sql
  /** Bits of the items of a list, one of 64 for each. */
  bag(list: Sql): Sql
  /** All values of a group as a list in ascending order. */
  gather(value: Sql): Sql
  startOf(text: Sql, length: number): Sql
  /** True for one row of so many, chosen by number and not by chance. */
  oneOf(row: Sql, of: number): Sql
  /**
   * Reading plain values without leaving the engine, with all these features; null where every value has to be read in the process.
   */
  plain(column: Column, features: readonly string[]): PlainReading | null
}

/** How plain values of a kind are read in SQL. */
export type PlainReading = {
  /** Parts that `is` asks for more than once, computed first as columns of these names. */
  parts: Readonly<Record<string, (raw: Sql) => Sql>>
  /** Whether the raw text is its own normal value; may speak of the parts by their names. */
  is(raw: Sql): Sql
  /** Features of a plain value, by name. */
  features: Readonly<Record<string, (raw: Sql) => Sql>>
}
