/** Kinds of code that the rosters carry. */
export type CodeKind = 'resident-id' | 'uscc' | 'org-code' | 'registration-number' | 'unknown'
