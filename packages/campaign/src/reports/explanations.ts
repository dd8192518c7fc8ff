import { z } from 'zod'
import type { Finding } from '../findings/index.ts'

/** So many characters say something. */
export const LEAST_EXPLANATION = 4

/** What a district says of its findings, by the finding's id, and of which sentence it said it. */
export const explanationsSchema = z.record(
  z.string(),
  z.object({ text: z.string().trim().max(500), of: z.string() }),
)

/** What a district says of its findings. */
export type Explanations = z.infer<typeof explanationsSchema>

/** The explanation of a finding that still holds: other figures make another finding, which wants its own. */
export function explanationOf(found: Finding, explanations: Explanations): string | null {
  const given = explanations[found.id]
  if (given === undefined || given.of !== found.messages.zh) return null
  return given.text.trim().length < LEAST_EXPLANATION ? null : given.text.trim()
}

/** The findings that nobody has explained. A report passes when there are none. */
export function unexplained(findings: readonly Finding[], explanations: Explanations): Finding[] {
  return findings.filter((found) => explanationOf(found, explanations) === null)
}
