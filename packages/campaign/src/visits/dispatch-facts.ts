import { z } from 'zod'

const headsSchema = z.int().min(0).max(1_000_000)

/** A user unit (用工单位) that was found behind a dispatch firm, with the heads that each side states. */
const userUnitSchema = z.strictObject({
  name: z.string().trim().min(2).max(120),
  /** 组织机构代码, 统一社会信用代码 or 注册号; null when it is not known. */
  code: z.string().trim().max(40).nullable().default(null),
  /** 派遣单位核定人数 */
  headsByFirm: headsSchema,
  /** 用工单位核定人数; null while it was not asked. */
  headsByUnit: headsSchema.nullable().default(null),
  /** Whether the contributions go through a split account of the user unit (分户缴费, R12). */
  splitAccount: z.boolean().nullable().default(null),
})

/** What was found at a dispatch suspect (R07: 摸清情况，核准人数). */
export const dispatchFactsSchema = z.strictObject({
  /** 是否真实从事劳务派遣 */
  real: z.boolean(),
  userUnits: z.array(userUnitSchema).max(500).default([]),
})

/** What was found at a dispatch suspect. */
export type DispatchFacts = z.infer<typeof dispatchFactsSchema>

/** Do both sides state the same number of heads everywhere? Then the head counts are agreed (核准). What is not said is not agreed. */
export function headsAgreed({
  userUnits,
}: {
  userUnits: readonly { headsByFirm: number | null; headsByUnit: number | null }[]
}): boolean {
  return (
    userUnits.length > 0 &&
    userUnits.every(({ headsByFirm, headsByUnit }) => headsByFirm !== null && headsByFirm === headsByUnit)
  )
}

/** What is wrong with the facts of a dispatch: the row that a person must look at. */
export type DispatchProblem =
  | { problem: 'units-without-dispatch' | 'units-missing' }
  | { problem: 'unit-twice'; row: number }

/**
 * Checks the facts of a dispatch: no user units without dispatch, some where it is real and verified, none twice.
 * @param verified the outcome says that the dispatch was verified (U16)
 */
export function dispatchProblem(facts: DispatchFacts, verified: boolean): DispatchProblem | null {
  if (!facts.real) return facts.userUnits.length > 0 ? { problem: 'units-without-dispatch' } : null
  if (verified && facts.userUnits.length === 0) return { problem: 'units-missing' }
  const seen = new Set<string>()
  for (const [place, { code, name }] of facts.userUnits.entries()) {
    const key = code === null || code === '' ? `name ${name}` : `code ${code.toUpperCase()}`
    if (seen.has(key)) return { problem: 'unit-twice', row: place + 1 }
    seen.add(key)
  }
  return null
}
