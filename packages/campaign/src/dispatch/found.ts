/** A user unit that a visit found behind a firm, with the heads that were verified there (核准人数, R07): who they are nobody said. */
export type FoundPair = { userUnit: string; firm: string; heads: number }

/** Heads that a visit found, by the word of either side. */
export type FoundHeads = { headsByFirm: number; headsByUnit: number | null }

/** The heads that are gone by: what the user unit says goes before what the firm says, since the people work there. */
export const verifiedHeads = ({ headsByFirm, headsByUnit }: FoundHeads): number => headsByUnit ?? headsByFirm

/**
 * How many of the heads that were found no list names. Nobody without a name is a person in the rate, for nobody can say how he is paid for; but neither side
 * has split while there are such heads.
 */
export const unnamedHeads = (heads: number, named: number): number => Math.max(0, heads - named)
