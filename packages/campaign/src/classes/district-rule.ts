/** How a lead got its district (design §5), in the order in which the rules are tried. */
export const DISTRICT_RULES = ['sub-centre', 'roster', 'address', 'code'] as const

/** The rule that decided a district. */
export type DistrictRule = (typeof DISTRICT_RULES)[number]

/** Votes for districts (codes of reporting units) by source; a vote's weight is its number of roster rows or payers. */
export type DistrictEvidence = {
  /** Sub-centres of the employer's accounts, weighed by payers. */
  subCentre: readonly DistrictVote[]
  /** District columns of rosters. */
  roster: readonly DistrictVote[]
  /** Districts parsed from addresses. */
  address: readonly DistrictVote[]
  /** Units that the region of the employer's codes can mean; more than one never decides (six units share one code). */
  code: readonly string[]
}

/** A district with the number of rows, or payers, that name it. */
export type DistrictVote = { district: string; weight: number }

/**
 * The district of a lead and the rule that gave it, or null: then the lead waits in the queue 待定区县 and is not issued.
 *
 * Several accounts are decided by the largest, equal ones by the lower code: registration is an act, so one of them is right.
 * Rosters and addresses that name two districts equally often decide nothing, and the next rule is asked.
 */
export function districtOf(
  evidence: DistrictEvidence,
): { district: string; rule: DistrictRule; weights: number } | null {
  const account = ranked(evidence.subCentre)[0]
  if (account) return { district: account.district, rule: 'sub-centre', weights: account.weight }
  for (const [rule, votes] of [
    ['roster', evidence.roster],
    ['address', evidence.address],
  ] as const) {
    const [first, second] = ranked(votes)
    if (first && first.weight !== second?.weight)
      return { district: first.district, rule, weights: first.weight }
  }
  const [unit, another] = [...new Set(evidence.code)]
  return unit !== undefined && another === undefined ? { district: unit, rule: 'code', weights: 1 } : null
}

function ranked(votes: readonly DistrictVote[]): DistrictVote[] {
  const sums = new Map<string, number>()
  for (const { district, weight } of votes) sums.set(district, (sums.get(district) ?? 0) + weight)
  return [...sums]
    .map(([district, weight]) => ({ district, weight }))
    .sort((a, b) => b.weight - a.weight || (a.district < b.district ? -1 : 1))
}
