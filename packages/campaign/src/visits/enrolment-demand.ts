/** A person of a visit as far as a demand to enrol him goes. */
export type DemandedPerson = { outcome: string; worksHere: boolean | null; shortfallCents: number | null }

/** Works here without being insured through the employer: willing or not, a flexible payer, or in the residents' scheme. */
const uninsuredHere = new Set(['P05', 'P06', 'P15'])
/** The same, when it was seen that he works here. */
const uninsuredIfHere = new Set(['P02', 'P03', 'P16'])

/**
 * Is a person named in the demand to pay in full for everybody (督促用人单位全员足额缴费, R06)? The employer owes enrolment to
 * whoever works for it, whatever he himself wishes (Law art. 58, 60), and the difference to whoever is insured below his wage.
 */
export function isDemanded({ outcome, worksHere, shortfallCents }: DemandedPerson): boolean {
  if (worksHere === false) return false
  if (uninsuredHere.has(outcome)) return true
  if (worksHere === true && uninsuredIfHere.has(outcome)) return true
  return outcome === 'P01' && shortfallCents !== null && shortfallCents > 0
}
