import { monthOf } from '../calendar/index.ts'
import { asPrinted, checkPublishedPlan, type Finding } from '../findings/index.ts'
import type { BulletinInputs } from './inputs.ts'

/**
 * What stands against publishing a bulletin: every finding in its own figures that is more than a note (domain §4), until somebody explains it.
 */
export function openFindings(
  { annexes, asOf, threshold }: BulletinInputs,
  explained: Readonly<Record<string, string>>,
): { finding: Finding; explanation: string | null }[] {
  return checkPublishedPlan(asPrinted(annexes, { month: monthOf(asOf), threshold, statements: [] }))
    .filter(({ severity }) => severity !== 'note')
    .map((finding) => ({ finding, explanation: explained[finding.id] ?? null }))
}
