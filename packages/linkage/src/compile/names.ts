/** Which side of a linkage a table belongs to. */
export type Side = 'left' | 'right'

/** The names of the tables that a run makes. */
export const TABLES = {
  source: (side: Side) => `${side}_source`,
  records: (side: Side) => `${side}_records`,
  postings: (side: Side, rule: number) => `${side}_rule_${rule + 1}`,
  /** Distinct values of a column to be read in the process. */
  raws: (column: string) => `${column}__raws`,
  /** What reading made of them. */
  read: (column: string) => `${column}__read`,
  /** What the records hold of each of them. */
  values: (column: string) => `${column}__values`,
  weights: (column: string, feature: string) => `${column}__${feature}__weights`,
  lists: (column: string, feature: string) => `${column}__${feature}__lists`,
  frequency: (column: string, feature: string) => `${column}__${feature}__frequency`,
  hot: (rule: number) => `rule_${rule + 1}__hot`,
} as const
