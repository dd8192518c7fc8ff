/**
 * A linkage model is data: which columns stand for one thing, in which order the rules are tried, what each rule may decide,
 * and how far two records agree. It knows no engine; {@link compile} turns it into SQL.
 */
export type LinkModel = {
  /** Names the tables that the statements make: `<name>_pairs`. */
  name: string
  /** The two tables; the same name twice links the records of one table with each other. */
  left: string
  right: string
  /** Column that tells the records of a table apart and orders them: the lower key stands for a group. */
  key: string
  /** Tried in order; a pair found by one rule is not found again by a later one. */
  rules: readonly Rule[]
  /** Told for every pair: the "why" of a link. */
  comparisons: readonly Comparison[]
}

/** Records agree in all these columns, none of them missing. */
export type Rule = {
  name: string
  equal: readonly string[]
  /** `link` decides by itself, `propose` only asks a person. */
  act: 'link' | 'propose'
  /** Records whose values here contradict each other are not one: columns that must not differ where both are known. */
  unlessDiffers?: readonly string[]
  /** Larger blocks say nothing (a name that many bear): they are left out. Counts the records of both sides. */
  largestBlock?: number
}

/** How far two records agree in one respect: the first level that holds. */
export type Comparison = { name: string; levels: readonly Level[] }

/** One level of agreement. The last level of a comparison holds always. */
export type Level = { name: string; when: Condition }

/** What must hold for a level; columns are those of both tables. */
export type Condition = { equal: string } | { missing: string } | 'otherwise'
