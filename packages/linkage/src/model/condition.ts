import type { FeatureRef } from './feature.ts'

/**
 * What must hold between two records for a level. Symmetric: swapping the records changes nothing. Characters are code
 * points everywhere, never bytes. `compare/` says in TypeScript what each means, `compile/` in SQL; tests hold them together.
 */
export type Condition =
  /** Same feature value. @example { equal: 'name.pinyin' } */
  | { equal: FeatureRef }
  /** Left's first is right's second and the other way round. @example { crosswise: ['given_name', 'surname'] } */
  | { crosswise: readonly [FeatureRef, FeatureRef] }
  /** Edits (insert, delete, replace, swap of neighbours) over text. @example { edit: 'name.fold', atMost: 1 } */
  | { edit: FeatureRef; atMost: number }
  /** Jaro–Winkler similarity over text. @example { jaroWinkler: 'surname', atLeast: 0.9 } */
  | { jaroWinkler: FeatureRef; atLeast: number }
  /** Dice coefficient of two weighted lists: twice the common weight over the sum. @example { tokens: 'title.tokens', atLeast: 0.7 } */
  | { tokens: FeatureRef; atLeast: number }
  /** Common weight over the weight of the lighter list. @example { contained: 'title.tokens', atLeast: 0.9 } */
  | { contained: FeatureRef; atLeast: number }
  /** Lists share an item. @example { overlap: 'phone.numbers' } */
  | { overlap: FeatureRef }
  /** One record's list has the other record's word. @example { holds: 'id.repairs', word: 'id.number' } */
  | { holds: FeatureRef; word: FeatureRef }
  /** Numbers at most this far apart. @example { within: 'born.day', difference: 10 } */
  | { within: FeatureRef; difference: number }
  /** Smaller over larger absolute value at least this. @example { ratio: 'price.number', atLeast: 0.9 } */
  | { ratio: FeatureRef; atLeast: number }
  /** Dates of one year whose day and month are exchanged. @example { swappedDate: 'born' } */
  | { swappedDate: FeatureRef }
  /** Same first characters, where both have so many. @example { prefix: 'id', length: 14 } */
  | { prefix: FeatureRef; length: number }
  /** Same text where □ or ? on either side stands for any one character, at least one of them present. @example { wildcard: 'name.fold' } */
  | { wildcard: FeatureRef }
  /** One text contains the other. @example { includes: 'site' } */
  | { includes: FeatureRef }
  /** Packed nibbles that differ in at most so many places. @example { nibbles: 'id.packed', atMost: 1 } */
  | { nibbles: FeatureRef; atMost: number }
  /** Packed nibbles equal but for two neighbours exchanged. @example { swappedNibbles: 'id.packed' } */
  | { swappedNibbles: FeatureRef }
  /** The feature has this value on both sides. @example { both: 'id.valid', is: true } */
  | { both: FeatureRef; is: string | boolean | number }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  | 'otherwise'
